import { type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';

const harms: readonly (readonly [string, RegExp])[] = [
  [
    'prison_camp',
    /\b(?:(?:political )?(?:prison|concentration|labou?r|re-?education|penal|detention|internment) camps?|camps? for political prisoners|gulags?|(?:to|in) (?:the |a )?(?:\p{Lu}\p{L}+ )?camps?\b|kwan-?li-?so)/iu,
  ],
  ['forced_labour', /\b(?:forced|hard|slave) labou?r\b/i],
  [
    'execution',
    /\b(?:(?:public(?:ly)? )?execut(?:ion|ions|ed|e)|death penalty|put to death|shot|firing squad|death sentence)\b/i,
  ],
  ['torture', /\btortur(?:e|ed)\b/i],
  ['ill_treatment', /\b(?:ill-treatment|mistreat\p{L}+|abuses?|beat(?:en|ings)|cruel|inhuman(?:e)?)\b/iu],
  [
    'arbitrary_detention',
    /\b(?:arbitrary|indefinite|incommunicado) (?:detention|arrest|imprisonment)|detention without trial\b/i,
  ],
  [
    'imprisonment',
    /\b(?:imprison(?:ment|ed)|jail(?:ed)?|prison(?: terms?| sentences?)?|long sentences?)\b(?! camps?)/i,
  ],
  [
    'enforced_disappearance',
    /\b(?:enforced disappearances?|made to disappear|vanish|disappear(?:ed|ances?)?)\b/i,
  ],
  ['sexual_violence', /\b(?:rape|sexual (?:violence|abuse|assault)|forced abortions?|infanticide)\b/i],
  [
    'family_punishment',
    /\b(?:three generations|famil(?:y|ies) (?:punish\p{L}+|would be punished)|guilt by association|punish\p{L}* (?:of )?(?:their |his |her )?(?:famil(?:y|ies)|relatives))\b/iu,
  ],
  ['persecution', /\bpersecut(?:ion|ed)\b/i],
  ['interrogation', /\binterrogat(?:ion|ed)\b/i],
];

const threat =
  /\b(?:face|faces|facing|faced|risk|risks|fear(?:s|ed)?|await\p{L}*|if (?:they are |he is |she is |forcibly )?(?:returned|repatriated|sent back|deported|they)|would|could|may|might|will|can include|subject(?:ed)? to|punish\p{L}*|mean|danger of|harsh|threat\p{L}*|upon (?:their )?return|once (?:back|returned)|expect|usually|typically|likely|lot for|sent back)\b/iu;
const returnee =
  /\b(?:return\p{L}*|repatriat\p{L}+|sent back|deport\p{L}+|forc\p{L}+ back|back (?:to|home|in)|defect\p{L}+|escap\p{L}+|refugees?|border[- ]cross\p{L}*|they|them|those|people|group|lot for|koreans|uy?gh?urs?|he|she|their)\b/iu;
const past =
  /\b(?:was|were|been) (?:sentenced|executed|tortured|beaten|jailed|imprisoned|sent to (?:a |the )?(?:prison|labou?r|political|re-?education) camps?)\b/i;

/**
 * What people may suffer when returned, as a list; what has happened to someone already, or what a government says
 * it will do to all, is told elsewhere.
 */
export function readPunishment(view: View, statePosition: boolean): Draft[] {
  const { text } = view;
  if (
    /\b(?:conventions?|non-refoulement|well-founded|no state may|obligation|international law|principle)\b/i.test(
      text,
    )
  )
    return [];
  if (statePosition || !threat.test(text) || !returnee.test(text)) return [];
  if (
    past.test(text) &&
    !/\b(?:could|would|may|might|will|face|fear\w*|risk|if (?:he|she|they))\b/i.test(text)
  )
    return [];
  const found: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  for (const [name, pattern] of harms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (
      /^(?:their|his|her|the)\s+(?:arbitrary\s)?(?:detention|imprisonment)/i.test(text.slice(start - 6, end))
    )
      continue;
    if (name === 'imprisonment' && found.some((other) => start < other.end && end > other.start)) continue;
    if (
      name === 'imprisonment' &&
      /\b(?:was|were|are|is|been|in|from|released from)\s(?:a\s)?$/i.test(
        text.slice(Math.max(0, start - 16), start),
      )
    )
      continue;
    if (
      /\b(?:no|without|not|against|prohibit\w*|convention against|ban on|from)\s(?:\w+ )?$/i.test(
        text.slice(Math.max(0, start - 30), start),
      )
    )
      continue;
    found.push({ name, start, end });
  }
  const named = found.filter(
    (harm) => !(harm.name === 'imprisonment' && found.some((other) => other.name === 'arbitrary_detention')),
  );
  const weak = named.every((harm) =>
    /^(?:persecution|imprisonment|ill_treatment|interrogation)$/.test(harm.name),
  );
  if (
    named.length === 0 ||
    (weak &&
      named.length === 1 &&
      !/\b(?:face|risk|fear|if (?:returned|sent|repatriated|deported)|could|would|may)\b/i.test(text))
  )
    return [];
  named.sort((a, b) => a.start - b.start);
  const start = named[0]?.start ?? 0;
  const end = Math.max(...named.map((harm) => harm.end));
  const camp = /\b(?:the |a )(\p{Lu}\p{L}+)(?: (?:prison|political|labou?r|concentration))? camp\b/u.exec(
    text,
  );
  const segmentHedges = hedgesIn(text, 0, text.length).filter(
    (hedge) => hedge.start < end && !/^(?:initially|are said|is said)$/.test(hedge.words),
  );
  const scoped = segmentHedges.filter(
    (hedge) => !view.attributions.some((one) => hedge.start >= one.cueStart && hedge.end <= one.cueEnd),
  );
  return [
    {
      property: 'punishment_feared',
      start,
      end,
      normalised: named.map((harm) => harm.name).join(';'),
      hedges: [/\brisks?\b/i.exec(text)?.[0] ?? null, ...scoped.map((hedge) => hedge.words)],
      note: camp?.[1] ? `camp named: ${camp[1]}` : '',
      rule: 'punishment/feared',
    },
  ];
}
