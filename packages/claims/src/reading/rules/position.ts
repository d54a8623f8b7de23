import { countryInName } from '../../places/index.ts';
import { speakerKindOf } from '../attribution/kinds.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import { attributionAt } from '../english/voice.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import { stateParty } from './actors.ts';

const adverb = '(?:\\p{L}+ly |also |again |has |have |had |in \\p{L}+ |on \\p{L}+ |last \\p{L}+ ){0,3}';
const stances: readonly RegExp[] = [
  new RegExp(
    `(?<who>${stateParty}) (?:had|has) [^,.;]{3,60}? and (?:had |has )?(?<verb>promised|pledged|vowed|agreed|refused|threatened)\\b`,
    'giu',
  ),
  new RegExp(
    `(?<who>${stateParty})(?:, [^,]{3,60},)? ${adverb}(?<verb>condemn(?:ed|s)|threaten(?:ed|s)|vow(?:ed|s)|pledg(?:ed|es)|promis(?:ed|es)|oppos(?:ed|es)|refus(?:ed|es)|reject(?:ed|s)|demand(?:ed|s)|insist(?:ed|s)|maintain(?:ed|s)|defend(?:ed|s)|agree[ds]?|order(?:ed|s)|reiterat(?:ed|es)|call(?:ed|s) for|accus(?:ed|es)|protest(?:ed|s)|criticis(?:ed|es)|criticiz(?:ed|es)|justif(?:ied|ies)|argu(?:ed|es)|guarantee[ds]?|assured)\\b`,
    'giu',
  ),
  new RegExp(
    `(?<who>${stateParty}) ${adverb}(?<verb>sa(?:id|ys|y)|announc(?:ed|es)|declar(?:ed|es)|warn(?:ed|s)) (?:that )?(?:it|they|he|she|the government|the country|those|anyone|all|\\p{L}+) (?:would|will|should|must|has decided|had decided|intends?|plans?|is determined|cannot|does not|did not want|opposes)\\b`,
    'giu',
  ),
  new RegExp(
    `(?<who>(?:President|Prime Minister|Minister|Leader) [^,.;]{3,40}?(?:['’]s government)?|${stateParty}) ${adverb}(?<verb>(?:taken|took|takes) the (?:\\p{L}+ )?step of|(?:has |have )?(?:taken|took|raised|brought) the (?:case|issue|matter)|handl(?:es|ed) (?:the|such|these|this) (?:cases?|issues?|matters?)|deals? with (?:such|these|the)|(?:has|have) (?:repeatedly )?(?:said|stated|pointed out) that it (?:will|would|has))`,
    'giu',
  ),
  new RegExp(
    `(?<who>${stateParty}) (?<verb>will|would) (?:not )?(?:raise|bring|take|continue|handle|protest|oppose|refuse|seek|return|repatriate|deport|honou?r|stop|halt|extradite)\\b`,
    'giu',
  ),
  /(?<who>(?:the )?(?:ministry|spokes(?:man|woman|person)|embassy|official)) (?:\p{L}+ )?(?<verb>said|says) (?:that )?(?:china|beijing|it|the government) (?:would|will|has always|always|opposes|handles)\b/giu,
  new RegExp(
    `\\b(?:under|according to|by) (?:(?:an?|its|the) )?(?:new |existing )?(?:law|order|instructions?|decree|policy) (?:of|from|by|issued by) (?<who>${stateParty})(?<verb>)`,
    'giu',
  ),
];

const topic =
  /\b(?:defect\p{L}*|refugee\p{L}*|return\p{L}*|repatriat\p{L}*|deport\p{L}*|border\p{L}*|escap\p{L}*|north korean\p{L}*|asylum|migrant\p{L}*|cross\p{L}*|handl\p{L}*|sent back|extradit\p{L}*|uy?gh?ur\p{L}*|human rights council|case|issue|famil(?:y|ies)|politici[sz]\p{L}*|humanitarian|international law|detain\p{L}*|hand\p{L}* (?:over|back)|treat)\b/iu;

/** An official says that people will be sent back: the state's stance, and no event yet. */
function announcedReturn(view: View, register: SpeakerRegister): Draft | null {
  const event = view.events.find(
    (one) => (one.kind === 'return' || one.kind === 'handover') && one.mood === 'open',
  );
  const said = event ? attributionAt(view, event.start) : null;
  if (!event || !said) return null;
  const office =
    said.speaker.kind === 'official' ||
    register.isOfficial(said.speaker.name) ||
    (said.speaker.kind === 'named_person' &&
      /\b(?:minist\p{L}+|spokes\p{L}+|border service|immigration|police chief|government|president|prime minister|commissioner|inspector|official)\b/iu.test(
        view.text.slice(0, said.cueEnd + 80),
      ));
  const will = /\b(?:will|would|shall|are to|is to|going to)\b[^,;]{0,30}$/i.exec(
    view.text.slice(said.cueEnd, event.end),
  );
  if (!office || !will) return null;
  const start = said.cueEnd + will.index;
  const end = view.text.length - (/[.”"]+$/u.exec(view.text)?.[0].length ?? 0);
  return {
    property: 'government_position',
    start,
    end,
    normalised: view.text.slice(start, end),
    hedges: [],
    rule: 'position/announced',
  };
}

const stance =
  /^\s*(?:that\s)?(?:it|they|we|he|she|(?:his|her|its|the|their) (?:government|country|ministry)|\p{Lu}\p{L}+|an? return|any return|such (?:cases?|people)|(?:an?|the) (?:\p{L}+ )?(?:envoy|delegation|group|refugees|deportees|cases?))\s(?:\p{L}+ly\s)?(?:would|will|opposes?|opposed|regrets?|regretted|supports?|supported|hopes?|hoped|handles?|handled)\b/iu;

/** "China's foreign ministry said it firmly opposed the decision": what an official says the state holds. */
function statedStance(view: View, register: SpeakerRegister): Draft | null {
  for (const one of view.attributions) {
    if (one.place !== 'front' || (one.speaker.kind !== 'official' && !register.isOfficial(one.speaker.name)))
      continue;
    const match = stance.exec(view.text.slice(one.cueEnd));
    if (!match) continue;
    const start = one.cueEnd + (match[0].length - match[0].trimStart().length);
    const rest = view.text.slice(start);
    const end =
      start + (/[,;]\s(?:stressing|adding|but|and|while|insisting)|[.;]?$/.exec(rest)?.index ?? rest.length);
    return {
      property: 'government_position',
      start,
      end,
      normalised: view.text.slice(start, end),
      hedges: [],
      rule: 'position/stated',
    };
  }
  return null;
}

/** What a state says it will or will not do, or holds: the state is the speaker, whoever tells of it. */
export function readPositions(view: View, register: SpeakerRegister): Draft[] {
  if (!topic.test(view.text)) return [];
  const announced = announcedReturn(view, register) ?? statedStance(view, register);
  if (announced) return [announced];
  for (const pattern of stances) {
    pattern.lastIndex = 0;
    const match = pattern.exec(view.text);
    if (!match?.groups) continue;
    const who = match.groups.who?.replace(/^the\s/i, '').replace(/['’]s$/u, '') ?? '';
    const verb = match.groups.verb ?? '';
    const start = match.index;
    const before = view.text.slice(Math.max(0, start - 12), start);
    if (
      who === '' ||
      view.quotes.some((quote) => start > quote.start && start < quote.end) ||
      /\b(?:urged|asked|call(?:ed)? on|against|to|in|of|with|from|near|across|into)\s(?:the )?$/i.test(before)
    )
      continue;
    const country = countryInName(who);
    const owner = register.resolve(who) ?? { name: who, kind: speakerKindOf(who) };
    if (!country && owner.kind !== 'official' && owner.kind !== 'named_person') continue;
    if (/^(?:accus|criti)/i.test(verb) && !country) continue;
    const step = /^(?:taken|took|takes|has |have |raised|brought)/i.test(verb);
    const end = Math.min(
      view.text.length,
      start +
        Math.max(
          match[0].length,
          (view.text.slice(start).search(/[;.]|,\s(?:but|and|which|while)/) + 1 || view.text.length) - 1,
        ),
    );
    return [
      {
        property: 'government_position',
        start,
        end: Math.max(end, start + match[0].length),
        normalised: view.text.slice(start, Math.max(end, start + match[0].length)).slice(0, 160),
        owner: step || attributionAt(view, start) ? null : { name: owner.name, kind: 'official' },
        ...(step || attributionAt(view, start) ? {} : { verb: verb.toLowerCase() }),
        hedges: hedgesIn(view.text, segmentAt(view, start)?.start ?? 0, start).map((hedge) => hedge.words),
        rule: 'position/stance',
      },
    ];
  }
  return [];
}
