/** What kind of ground a noun is: where people are locked up, where a border is passed, or any other ground. */
export type SiteKind = 'custody' | 'crossing' | 'site' | 'region';

const custody =
  /^(?:prisons?|jails?|gaols?|cells?|lock-?ups?|dungeons?|depots?|detention|cent(?:re|er)s?|facilit(?:y|ies)|stations?|barracks|camps?|posts?|headquarters|hqs?|compounds?|shelters?|institutions?|institutes?|penitentiar(?:y|ies)|colon(?:y|ies)|garrisons?|sites?|units?|points?|wards?|hospitals?|bases?|blocks?|kwanliso|jipkyulso|orphanages?|hostels?|lounges?|rooms?|remand|outposts?|house)$/;
/** "detention house", "safe house", "guard house". */
const custodyPhrase =
  /\b(?:detention|remand|holding|transit|removal|deportation|immigration|reception|police|gendarmerie|prison|border|security|re-?education|education|labou?r|interrogation|military|army|training|repatriation|camp|cell|jail|lock-?up|custody|screening|expulsion|welfare|children['’]s|government|closed|quarantine|political|naval|air force)\b/i;

const crossing =
  /^(?:bridges?|crossings?|gates?|checkpoints?|check-points?|border|borders|frontier|frontiers|boundary|airports?|ports?|harbou?rs?|piers?|terminals?|station|posts?|line|river|fence|no-man['’]s-land|land|strait|passe?s?)$/;

const site =
  /^(?:houses?|homes?|flats?|apartments?|hotels?|guest-?houses?|motels?|inns?|dormitor(?:y|ies)|restaurants?|markets?|mosques?|church(?:es)?|schools?|universit(?:y|ies)|college|campus|clinics?|hospitals?|embass(?:y|ies)|consulates?|missions?|factor(?:y|ies)|farms?|farmhouses?|plantations?|villages?|hamlets?|forests?|jungle|mountains?|hills?|woods|fields?|sandbanks?|banks?|riverbanks?|rivers?|islands?|beach(?:es)?|coast|shores?|harbou?rs?|ports?|piers?|docks?|quays?|stands?|terminals?|airports?|checkpoints?|check-?points?|roadblocks?|roads?|highways?|streets?|lanes?|squares?|junctions?|border|frontier|crossings?|bridges?|gates?|settlements?|towns?|cit(?:y|ies)|count(?:y|ies)|districts?|provinces?|regions?|prefectures?|municipalit(?:y|ies)|townships?|suburbs?|outskirts|quarters?|neighbou?rhoods?|areas?|zones?|buildings?|shops?|stores?|caf[eé]s?|bars?|karaoke|warehouses?|garages?|workshops?|offices?|courts?|courthouses?|desert|caves?|huts?|hide-?outs?|safe-?houses?|hideaways?|refuges?|residences?|compounds?|parks?|monaster(?:y|ies)|temples?|places?|locations?|premises|bases?|tents?|locality|localities|capital|interior|waters|compartments?|halls?|platforms?|barns?|sheds?|cellars?|basements?|tunnels?|orchards?|lobb(?:y|ies))$/;

const region =
  /^(?:provinces?|regions?|states?|count(?:y|ies)|districts?|prefectures?|cit(?:y|ies)|towns?|townships?|villages?|areas?|capital|municipalit(?:y|ies)|islands?|suburbs?|zones?|north|south|east|west|outskirts|border|frontier|coast)$/;

/** Several rules ask about the same phrases of a sentence, one after the other. */
const asked = new Map<string, SiteKind | null>();

/** The ground that the head noun of a phrase names; `null` where it names none. */
export function siteOf(words: string): SiteKind | null {
  const told = asked.get(words);
  if (told !== undefined) return told;
  const kind = kindOfSite(words);
  if (asked.size >= 4000) asked.clear();
  asked.set(words, kind);
  return kind;
}

function kindOfSite(words: string): SiteKind | null {
  const head = /([\p{L}\p{M}'’-]+)[^\p{L}]*$/u.exec(
    words.split(/\s(?:of|for|near|in|at|on|outside)\s/)[0] ?? '',
  )?.[1];
  if (head === undefined) return null;
  const word = head.toLowerCase();
  if (
    custody.test(word) &&
    (custodyPhrase.test(words) ||
      /^(?:prisons?|jails?|gaols?|cells?|lock-?ups?|dungeons?|barracks|camps?|cent(?:re|er)s?|depots?|facilit(?:y|ies)|penitentiar(?:y|ies)|kwanliso|jipkyulso|outposts?|garrisons?|shelters?|compounds?)$/.test(
        word,
      ))
  )
    return /^(?:posts?|checkpoints?)$/.test(word) && !/police|gendarmerie|prison|army|military/i.test(words)
      ? 'crossing'
      : 'custody';
  if (/^(?:bridges?|crossings?|gates?|border|frontier|fence|no-man['’]s-land|passe?s?)$/.test(word))
    return 'crossing';
  if (/^no man['’]s land/i.test(words)) return 'crossing';
  if (crossing.test(word) && !site.test(word) && !/^(?:land|line|station|river)$/.test(word))
    return 'crossing';
  if (
    /^(?:stations?|stops?|blocks?)$/.test(word) &&
    /\b(?:train|railway|rail|bus|coach|metro|subway|tram) st|\b(?:apartment|housing|tower|residential) bl/i.test(
      words,
    )
  )
    return 'site';
  if (/^rooms?$/.test(word) && /\b(?:waiting|hotel|motel|guest|rented)\s/i.test(words)) return 'site';
  if (region.test(word)) return 'region';
  return site.test(word) ? 'site' : null;
}

/** Vehicles and craft: by which people were sent, never where they were held. */
export const vehicle =
  /\b(?:planes?|aircraft|flights?|helicopters?|buse?s?|coach(?:es)?|trucks?|lorr(?:y|ies)|trains?|ferr(?:y|ies)|ships?|vessels?|boats?|vans?|minibuse?s?|cars?|taxis?|vehicles?|convoys?|jeeps?|pick-?ups?|motorbikes?|motorcycles?)\b/i;
