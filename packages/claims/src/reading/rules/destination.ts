import { matches } from '@safeconduct/dates/find/matches.ts';
import { countries, countryOf } from '../../places/index.ts';
import type { Bearings } from '../english/bearings.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { siteOf } from './place/sites.ts';

const reach =
  '(?:reach(?:ing)?|end(?:ing)? up in|get(?:ting)? through to|set(?:ting)? out for|get(?:ting)? (?:by \\w+ )?(?:from \\p{Lu}\\w+ )?(?:across |over |on )?(?:in)?to|go(?:ing)?(?: on)?(?: through \\p{Lu}\\w+)? to|travel(?:l?ing)?(?: on)? to|fly(?:ing)?(?: on| out| from \\p{Lu}\\w+)? to|ma(?:ke|king|de) (?:it|(?:their|his|her) way) to|cross(?:ing)? (?:over |from \\p{Lu}\\w+ )?(?:in)?to|com(?:e|ing) to|enter(?:ing)?|defect(?:ing)? to|mov(?:e|ing) (?:on )?to|escap(?:e|ing) to|flee(?:ing)? to|sail(?:ing)? (?:to|for)|head(?:ing)? (?:to|for)|leav(?:e|ing)(?: (?:by|over) \\w+)? for|depart(?:ing)? for|liv(?:e|ing) in|sett?(?:ing)? (?:off|sail) (?:for|to)|swim(?:ming)? to|walk(?:ing)? (?:on )?(?:in)?to|cross(?:ing)? the (?:border|frontier|river) (?:in)?to|slip(?:ping)? (?:over|across|in)(?:to)?|push(?:ing)? on to|emigrat(?:e|ing) to|mak(?:e|ing) for|settl(?:e|ing) in|resettl(?:e|ing) in|seek(?:ing)? (?:asylum|refuge|protection) in|apply(?:ing)? for asylum in|be (?:sent|flown|taken|resettled|smuggled|led|driven|guided|moved|ferried|allowed to go) (?:on )?(?:over the border |across the border |across the river )?(?:to|in|into|for)|board(?:ing)? (?:an? |the )?(?:[\\w-]+ )?(?:plane|flight|boat|ship|bus|train|ferry|vessel)(?: bound)? (?:to|for)|catch (?:an? )?(?:[\\w-]+ )?(?:flight|boat|bus|train) (?:to|for)|continue (?:on )?to|proceed to|join (?:\\w+ ){1,4}in|ask(?:ing)? for (?:political )?asylum in|be given asylum in|get(?:ting)? asylum in|start (?:a )?new (?:life|lives) in|be reunited with (?:\\w+ ){1,4}in|find (?:refuge|safety|asylum) in)';
const wish =
  '(?:hop(?:e|es|ed|ing)|mean(?:s|t|ing)?|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|order|begg(?:ed|ing)|ask(?:ed|ing)|beg|dream(?:s|ed|t)? of|demand(?:s|ed|ing)?|hopes? (?:had been|has been|was|were|is|are)|in the hope|prepar(?:ed|ing)|were|was|due|about|waiting|waited|on (?:their|his|her) way|bid|effort|attempt|set|bound|supposed)';
/** Phrases that end right before the place meant. */
const before = new RegExp(
  `(?:\\b(?:want(?:s|ed|ing)?|hop(?:es?|ed|ing) for|hoped to be given) (?:political )?(?:asylum|refuge|protection) in|\\bsafety of|\\b${wish}\\b(?: (?:in vain|desperately|again|eventually|ultimately|once more|\\p{L}+ly))?(?: to| of| at)?\\s(?:then |finally |\\p{L}+ly )?${reach}|\\b(?:on (?:their|his|her|the|its) way|en route|bound|head(?:ed|ing)|mak(?:ing)|destined|on (?:the|their|his|her) journey|journey(?:ing)?|travel(?:l?ing)|onward travel|passage|trip|going on)(?: (?:on|onwards?|overland|by \\w+|(?:from|through|via) [\\p{Lu}]\\p{L}+))?(?: to| for| towards?| into)|\\b(?:flight|plane|boat|ship|bus|train|ticket)s? (?:to|for) |\\b(?:intended |final |planned |eventual |ultimate )?(?:destination|goal) (?:was|is|had been|being)|\\ben route to (?:[\\p{L}-]+ ){1,4}and|\\b(?:left|leaving|departed|fled|escaped|quit) (?:[\\p{Lu}]\\p{L}+|home|the (?:country|North))(?: (?:in|on|by|with) [^,;]{2,25})? for|\\b(?:guides?|brokers?|smugglers?|helpers?|someone) (?:who (?:would|was to|were to) |to )(?:take|lead|guide|bring|smuggle) (?:them|him|her) (?:[\\w ,]{0,40}?)(?:in)?to|\\b(?:were|was) to (?:be )?(?:driven|taken|flown|fly|travel|go|leave|sail)(?: on)? (?:to|for)|\\b(?:to|and) (?:seek|claim|apply for|ask for|request) (?:political )?(?:asylum|refuge|protection) in|\\b(?:seeking|sought) (?:asylum|refuge) in|\\b(?:third|another) country,? (?:probably|(?:most )?likely|presumably|possibly|perhaps)|\\b(?:promised|offered|agreed|hired|paid) to (?:take|bring|smuggle|guide) (?:[\\p{L}\\d]+ ){1,4}?(?:from \\p{Lu}\\p{L}+ )?(?:in)?to|\\bnew (?:life|lives) in|\\b(?:was|were|been|travelling|aboard|on board) (?:on (?:board )?)?(?:an? |the )?(?:\\p{L}+ )?(?:boat|bus|train|ship|ferry|truck) (?:to|for)|\\bdefect(?:ing)? to|\\b(?:waiting|waited) to (?:receive|meet|welcome) (?:them|him|her) (?:at|in)|\\b(?:escape|flight) (?:on )?to|\\b(?:turned|set) (?:their|his|her) (?:faces?|eyes|steps|sights) (?:toward|to|on|for)s?|\\b(?:made|making|make|aim(?:ed|ing)|struck out|set (?:off|out)(?: on foot| by \\p{L}+| overland| together| again)?) for|\\b(?:look|looking|looked|wait|waiting|waited|search|searching) for (?:an? |the |\\w+ )?(?:boats?|buses|bus|ships?|flights?|visas?|planes?|lift|ride|passage|guides?)(?: \\w+ \\w+ \\w+)? (?:to|into)|\\b(?:lead|take|guide|bring|smuggle|help) (?:them|him|her) (?:on |across |over |\\w+ to )?towards?|\\b(?:may|might|could|can|will)(?: \\w+)? (?:soon )?(?:come|go|fly|travel|leave) (?:to|for)|\\b(?:while|by|when|as (?:they|he|she)(?: were| was)?) (?:\\p{L}+ ){0,3}?${reach})\\s*(?:(?:the|an?)\\s(?:\\p{L}+\\s){0,2}?(?:embassy|consulate|border) (?:in|with)\\s)?(?:the\\s)?$`,
  'iu',
);
/** "they could be on a bus to China within days": a return. */
const mayBeAboard =
  /\b(?:could|may|might|would|will|fear\p{L}*|soon) (?:\p{L}+ )?be (?:back )?(?:on|aboard) (?:board )?(?:an? |the )?(?:\p{L}+ )?(?:flight|plane|boat|ship|bus|train)s? (?:to|for) (?:the )?$/iu;
const ticket = /\b(?:flight|plane|boat|ship|bus|train|tickets?)s? (?:to|for) (?:the )?$/i;
const wanting =
  /\b(?:hop\w+|want\w*|wish\w*|tr(?:y|ied|ying)\b|attempt\w*|wait\w*|plan(?:s|n\w*)?\b|intend\w*|about to|board|boarding|boarded|catch|bought|booked|look\w*|search\w*)\b/i;
const sending =
  /\b(?:sent|send|returned?|deport\w*|repatriat\w*|handed?|back|home|expel\w*|extradit\w*|forcibly|against (?:their|his|her) will|put on|placed on|forced on\w*|embark\w*|bundled|(?:put|plac\w+|carr\w+|load\w*|led?a?d?|tak\w+|escort\w*) (?:[\p{L}\d-]+ ){0,8}(?:on|onto|aboard|in|to) (?:[\p{L}-]+ ){0,3}(?:planes?|flights?|jets?|aircraft|bus|buses|trucks?|lorr(?:y|ies)|ships?|trains?))\b/iu;
/** "those caught on their way to the South may be executed": what becomes of people like them. */
const anyone =
  /\b(?:(?:who|koreans|defectors|refugees) (?:try|tries|attempt)|if (?:they|he|she) (?:try|tries|want|wants|wish|wishes)|those (?:who|caught|found|accused|suspected|trying|proved|believed|thought|said)|anyone|whoever|whether|(?:chance|right|opportunity|able|allow\w*|let \w+|unable) to ask for|people who (?:try|tried|flee|leave))\b/i;
/** "were to be driven to Phnom Penh to lodge asylum claims" */
const office = /^[^.;]{0,40}\b(?:asylum|UNHCR|refugee)\b/;
/** "while making for Delhi" */
const ownWay =
  /\b(?:making|made|trying to make|set (?:out|off)(?: on foot| by \w+| overland)?) for (?:the |an? embassy in )?$/;
const unwanted =
  /\b(?:not|n['’]t|never|no longer|without) (?:\w+ )?(?:want|wish|hop|mean|intend|plan|try|wanting|hoping)/i;
/** "refused entry to Cyprus, where he meant to ask for asylum" */
const whereMeant =
  /^, (?:from )?where (?:they|he|she) (?:had )?(?:hoped|meant|wanted|planned|intended|wished)\b/i;
const wider = /\b(?:Southeast Asia|South-?[Ee]ast Asia|Europe|a third country|third countries|the West)\b/g;

interface Target extends Span {
  readonly name: string;
}

/** "Mongolian territory", "Thai soil": a country by its adjective. */
const territory = new RegExp(
  `\\b(${countries
    .flatMap((country) => country.adjectives)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')}) (?:territory|soil|side|territorial waters|mainland)\\b`,
  'gu',
);

const otherKorea = /\b(?<=the )South\b(?! (?:China|East|Korea|Asia|Hamgy|Pyong|of)|ern)/g;

/** "hoped to reach the South": of people from the North, the other Korea. */
function theSouth(view: View, home: string | null): Target[] {
  if (home !== 'KP') return [];
  return matches(view.text, otherKorea).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: 'South Korea',
  }));
}

const nameAhead =
  /(?<=\b(?:for|to|reach) )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?=[,.;]|\s(?:on|when|at|via|by|in|to|and|but|were|was|had|have)\b)/gu;

function targets(view: View, { home, host }: Bearings): Target[] {
  const found: Target[] = [
    ...theSouth(view, home),
    ...view.places
      // In the state where it happens nobody is on the way to it, but perhaps to an office in its capital.
      .filter(
        (place) =>
          place.country !== home &&
          (place.country !== host ||
            place.country === 'KR' ||
            (place.place !== null && office.test(view.text.slice(place.end))) ||
            ownWay.test(view.text.slice(0, place.start))),
      )
      .map((place) => {
        const country = countries.find((each) => each.code === place.country)?.en[0];
        const named = place.place !== null && country !== undefined && country !== place.name;
        return { start: place.start, end: place.end, name: named ? `${place.name}, ${country}` : place.name };
      }),
  ];
  for (const match of matches(view.text, wider))
    found.push({ start: match.index, end: match.index + match[0].length, name: match[0] });
  for (const match of matches(view.text, territory)) {
    const name = countryOf(match[1] ?? '')?.en[0];
    if (name !== undefined) found.push({ start: match.index, end: match.index + match[0].length, name });
  }
  for (const match of matches(view.text, nameAhead))
    if (
      !/^\p{Lu}{2,}$/u.test(match[0]) &&
      !view.places.some((place) => match.index < place.end && match.index + match[0].length > place.start) &&
      !found.some((other) => match.index < other.end && match.index + match[0].length > other.start)
    )
      found.push({ start: match.index, end: match.index + match[0].length, name: match[0] });
  return found.sort((a, b) => a.start - b.start);
}

/** Whether the place is ground of custody or a state's office rather than where they wished to go. */
function isOtherGround(view: View, target: Target): boolean {
  const rest = view.text.slice(target.start, target.end + 40);
  const phrase = /^[^,.;]*/.exec(rest)?.[0] ?? '';
  return (
    siteOf(phrase.split(/\s(?:on|in|at|when|where|by|via|with|from|to|and|as|after|for)\s/)[0] ?? '') ===
      'custody' ||
    /^(?:(?!when|as|where|before|after|and|while)\S+\s){1,3}(?:authorities|government|police|embassy|consulate|ministry|officials)\b/.test(
      phrase,
    )
  );
}

/** Where people meant to go: "on their way to South Korea", "as they tried to board a flight to Istanbul". */
export function readDestination(view: View, bearings: Bearings): Draft[] {
  let best: Target | null = null;
  for (const target of targets(view, bearings)) {
    const lead = view.text.slice(Math.max(0, target.start - 110), target.start);
    const clause = /[^;.–—]*$/.exec(lead)?.[0] ?? '';
    if (
      (!before.test(clause) && !whereMeant.test(view.text.slice(target.end, target.end + 40))) ||
      isOtherGround(view, target) ||
      target.name === 'a third country'
    )
      continue;
    if (anyone.test(clause)) continue;
    if (
      /\b(?:their|his|her|the|its) (?:plane|flight|train|bus|ship|boat)s? (?:to|for) (?:the )?$/i.test(
        clause,
      ) &&
      !wanting.test(clause.slice(-70))
    )
      continue;
    if (
      ticket.test(clause) &&
      !wanting.test(clause) &&
      !ownWay.test(clause) &&
      !/\bon (?:board )?(?:an? |the )(?:\w+ )?(?:boat|bus|train|ship|ferry) (?:to|for) $/i.test(clause)
    )
      continue;
    const near = clause.slice(-60).replace(/^.*\bsaid (?:that )?/, '');
    if (
      sending.test(near) &&
      !/\b(?:begg?\w*|ask\w*|wish\w*|want\w*|hop\w+|wait\w*|due|about|demand\w*) to be \w+\b/i.test(near)
    )
      continue;
    if (unwanted.test(clause) || mayBeAboard.test(clause)) continue;
    if (
      !/\bdemand\w* to be \w+/i.test(near) &&
      /\b(?:urg\w+|call\w* on|demand\w*|told|warn\w*|officials?|delegation|diplomats?|envoys?|ministers?) (?:\p{L}+ ){0,6}$/iu.test(
        near,
      ) &&
      !/\b(?:they|them|he|she|group)\b/i.test(near)
    )
      continue;
    best = target;
  }
  if (!best) return [];
  return [
    {
      property: 'destination_intended',
      start: best.start,
      end: best.end,
      normalised: best.name,
      hedges: hedgesIn(view.text, segmentAt(view, best.start)?.start ?? 0, best.start).map(
        (hedge) => hedge.words,
      ),
      rule: 'place/destination',
    },
  ];
}
