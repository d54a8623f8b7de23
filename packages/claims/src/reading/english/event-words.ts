import type { EventKind } from './events.ts';

/** Up to seven words between a verb and its particle: "sent all of them back". */
const object = "(?:[\\p{L}\\d'’,.-]+\\s){0,7}?";
const few = "(?:[\\p{L}\\d'’-]+\\s){0,4}?";
const passive = '(?:is|are|was|were|been|being|be|get|gets|got|getting)';
const adverb = '(?:also |all |both |then |first |later |now |once |reportedly |again |soon |\\p{L}+ly )?';

const detain = [
  'arrest(?:ed|ing|s)?',
  'detain(?:ed|ing|s)?',
  'detentions? of',
  'seiz(?:e|ed|es|ing|ure of)',
  'captur(?:e|ed|es|ing)',
  'apprehend(?:ed|ing|s)?',
  'apprehension of',
  `round(?:ed|ing|s)? (?:${few})?up`,
  'nabbed|netted|snatched|abducted|kidnapped|ambushed|cornered|collared|entrapped',
  'intercept(?:ed|ing|s)?',
  `(?:${passive}) ${adverb}(?:stopped|intercepted|picked off|pulled off|pulled from|dragged (?:off|away|from)|led away|marched off|marched away|hauled (?:off|away|in)|bundled into|whisked (?:off|away)|tracked down|hunted down|swept up|taken captive|taken prisoner|ensnared|trapped|raided|rearrested|placed under arrest|put under arrest|taken in for questioning|taken in)`,
  `(?:placed|put) (?:${few})?(?:under arrest|in detention|in custody)`,
  `raided (?:${few})?(?:by)?`,
  'stopped at',
  `(?:${passive} )?${adverb}taken into custody`,
  `${passive} ${adverb}caught`,
  're-?captured|recaught|re-?arrested',
  'caught(?= (?:by|in|at|on|near|while|as|and|up|trying|during|last|this|with|after|crossing|\\p{Lu}))',
  `tak(?:en|ing) (?:${few})?into custody`,
  `took (?:${few})?into custody`,
  `${passive} ${adverb}taken(?= (?:in|at|from|by|near|on|during|into|away|off)\\b)`,
  'taken away',
  `pick(?:ed|ing|s)? (?:them |him |her |all |the \\p{L}+ |${few})?up`,
  'traced and caught|swept up|fell into the hands of',
  `raids? (?:by|in which)`,
];

const hold = [
  `(?:is|are|was|were|been|being|be|still|now|currently|also|and|reportedly|remain|remains|remained|people|others|them|those|koreans|defectors|refugees|detainees|men|women) ${adverb}held`,
  'held(?= (?:in|at|near|by|under|incommunicado|without|for|since|separately|somewhere|captive|there|along|on)\\b)',
  'holding(?! (?:a|an|the)? ?(?:hearing|press|news|rally|protest|talks|meeting|vigil|sign|up|out|on|hands))',
  'holds?(?= (?:at least|some|about|around|more|over|up to|\\d))',
  '(?:in|into) (?:(?:its|their|his|her|police|state|chinese|thai|cambodian|turkish|saudi|lao|malaysian|official|immigration|vietnamese|russian|nepalese|egyptian|sudanese) )?(?:custody|detention)',
  'imprisoned|jailed|incarcerated|locked (?:up|away)|interned|confined|languish\\w*|behind bars|under (?:arrest|guard|lock and key|investigation|interrogation)|in (?:the )?(?:hands|custody) of|in (?:\\p{L}+ )?hands(?= of)',
  `${passive} ${adverb}(?:kept|confined|housed|lodged|sheltered|remanded|questioned|investigated|interrogated|guarded|penned)`,
  '(?:is|are|was|were|now|still|remain|remains) in (?:jail|prison)|kept (?:in|at|under)|remanded in|being investigated|being interrogated|being questioned',
];

const back = '(?:back|home)(?! (?:in|with|by) (?:january|february|march))';
const verbs =
  '(?:sen[dt]|sending|sends|shipped|shipping|flown|flying|flew|forced|forcing|forces|turned|turning|taken|taking|took|driven|driving|drove|bussed|bused|brought|bringing|pushed|pushing|pushes|handed|handing|hand|hands|given|transferred|marched|trucked|carried|escorted|put|packed|bundled|returned|moved|led|delivered|kicked|thrown)';
const returning = [
  'repatriat\\p{L}+',
  'deport(?:ed|ing|s|ation|ations)?',
  'refoul(?:ed|ement)',
  'expel(?:led|ling|s)?|expulsions?|eject(?:ed|ing)|pushbacks?|push-backs?',
  'extradit(?:e|ed|ing|ion)',
  'remov(?:ed|al) (?:to|from the country|from (?:china|thailand|laos|malaysia|russia|egypt|sudan|turkey))|forcibly removed',
  `(?:be|being|been|were|was|are|is|get|got)? ?${verbs} ${object}${back}`,
  `(?:be|being|been|were|was|are|is)? ?(?:kicked|thrown|driven) out(?= of)`,
  '(?:put|placed|bundled|loaded) (?:on|onto|aboard) (?:a |an |the )?(?:\\p{L}+ )?(?:plane|flight|bus|train|aircraft|truck|lorry)(?= (?:to|for|bound|back))',
  'forc(?:ed|ible|ibly) (?:\\p{L}+ )?return(?:ed|ing|s)?',
  `(?:were|was|been|being|be|are|is) ${adverb}returned`,
  'return(?:ed|ing|s)?(?= (?:them|him|her|those|people|all|at least|about|some|around|between|more|over|up to|nearly|\\d|(?:north|the) (?:koreans|refugees|defectors|group)|refugees|defectors|escapees|the (?:nine|ten|two|three|four|five|six|seven|eight|men|women|family|\\p{L}+ (?:koreans|refugees|defectors))))',
  '(?:gone|went|go|going) back(?= to| home)',
  `(?:driven|taken|brought|escorted|bussed|bused|trucked|marched|put|walked|flown|led|moved|transferred|forced|pushed|handed) (?:[\\p{L}]+\\s){0,3}(?:to|over|across|through) the (?:border|bridge|frontier|river|gate|crossing)`,
  '(?:were|was|been|be) flown out',
  '(?:may|could|would|will|might) be next',
  '(?:could|may|might|would|will) be (?:driven|taken|moved|sent) (?:to|across)',
  '(?:face|facing|faces|faced|await|awaiting|awaits|against|stop|halt|prevent|the|their|imminent|his|her|such|any) return(?= (?:of|to)\\b|\\b[.,]|$)',
  'return (?:of|to (?:north korea|china|the north|pyongyang|eritrea|myanmar|afghanistan|syria|vietnam|turkey|cambodia|their|his|her))',
];

const handover = [
  `(?:hand(?:ed|ing|s)?|turn(?:ed|ing|s)?|transferr?(?:ed|ing)?|deliver(?:ed|ing)?|giv(?:en|ing)|gave|surrender(?:ed|ing)?|pass(?:ed|ing)) ${object}(?:over\\b|to (?=the |its |their |north |south |chinese |china|police|lao|thai|nepal|vietnam|russian|turkish|egyptian|eritrean|embassy|officials|authorities|border)|directly to\\b)`,
  'handover|hand-over',
];

const release = [
  'releas(?:ed|ing|es|e)(?= (?:from|them|all|the|on|after|in|him|her|\\d|at|by|this|last|and|without|to)|[.,])',
  `${passive} ${adverb}(?:released|freed|let out|let go|set free|set at liberty|discharged|bailed)`,
  'freed\\b|set (?:them |him |her |all |eleven |\\p{L}+ )?free|let (?:them |him |her )?go\\b|walked free|released',
];
const notPeople =
  '(?! (?:a|an|its|his|the|their) (?:\\p{L}+ )?(?:statement|report|video|footage|list|letter|figures|data|names|photo|photographs?|identit\\p{L}+))';

const resettle = [
  'resettl(?:ed|ing|ement)',
  '(?:granted|given|offered) asylum|accepted by|taken in by',
  'relocated to|flown to safety',
  '(?:safely )?(?:arrived|landed) (?:safely )?in (?:south korea|seoul|the south|incheon)',
  '(?:reached|flown to|flew to|sent to|flown on to|left for|allowed to (?:fly|go|travel|leave) (?:to|for)) (?:south korea|seoul|turkey|canada|the south|the united states|australia|sweden)',
];

const die = [
  'died|dead|perished|drowned|succumbed|committed suicide|shot dead|found dead|starved to death|froze to death|took poison|swallowed poison',
  `${passive} ${adverb}killed`,
  'killed(?= (?:themselves|himself|herself))',
  '(?:took|taken|taking) (?:his|her|their) own (?:life|lives)|deaths? of',
];

const cross = [
  'cross(?:ed|ing|es)(?! (?:the )?(?:country|examin))',
  'fled|flee(?:ing|s)?|escap(?:ed|ing|es)|defected|defecting',
  '(?:slipp|sneak|snuck|steal|stol|crept|wad|swam|swum|walk|made (?:it|their way|his way|her way)|came|got|gone|went|stole)(?:ed|en|ing|s)? (?:over|across|into)(?= )',
  'enter(?:ed|ing|s)?(?= (?:the country|china|laos|thailand|vietnam|russia|mongolia|nepal|malaysia|kazakhstan|egypt|sudan|turkey|cambodia|illegally|on foot|through|from|by|via|without))',
  'left (?:north korea|the north|their (?:country|homeland|homes?|hometown|village)|his|her|home|xinjiang|eritrea|tibet|hyesan|hoeryong|musan)',
  '(?:arrived|landed) in (?:china|laos|thailand|vietnam|mongolia|russia|nepal|malaysia|kazakhstan|egypt)',
];

const remain = [
  'remain(?:s|ed|ing)?|are left|were left|still (?:in|being|held|detained|there)|left behind|stay(?:ed|ing)? behind|yet to be (?:freed|released)',
];
const travel = [
  'travel(?:l?ed|l?ing)?|boarded|board|boarding|set (?:off|out)|departed|departing|left|arrived|headed|heading|moved|moving|went',
];

const lists: readonly (readonly [EventKind, readonly string[], string])[] = [
  ['detain', detain, '(?![\\p{L}-])'],
  ['hold', hold, '(?![\\p{L}-])'],
  ['return', returning, '(?![\\p{L}-])'],
  ['handover', handover, ''],
  ['release', release, `(?![\\p{L}-])${notPeople}`],
  ['resettle', resettle, '(?![\\p{L}-])'],
  ['die', die, '(?![\\p{L}-])'],
  ['cross', cross, '(?![\\p{L}-])'],
  ['remain', remain, '(?![\\p{L}-])'],
  ['travel', travel, '(?![\\p{L}-])'],
];

/** Patterns of event words by kind; of two that overlap, the kind that stands first here wins. */
export const eventPatterns: readonly (readonly [EventKind, RegExp])[] = lists.map(([kind, words, end]) => [
  kind,
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})${end}`, 'giu'),
]);
