import type { AgeReading, AgeRule } from './ages.ts';
import { wordsValue, smallWordPattern } from './english-words.ts';
import type { AgeUnit } from './types.ts';

const number = `(?:\\d{1,3}|${smallWordPattern})`;
/** Without a number there is no age, save that of a decade: most sentences need not be searched. */
export const englishNumber = new RegExp(
  `\\d|(?<![\\p{L}])(?:${smallWordPattern}|teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)`,
  'iu',
);
/** Where a number may begin: looked at first, since what stands before an age is long to look back over at every letter. */
const begins = '(?<=\\s)(?=\\d|one|t[hwe]|f[oi]|s[ie]|e[il]|ni)';
const edge = '(?<![\\p{L}\\p{N}.,-])';
const korean = '(?:\\s\\(?in\\sKorean\\sage\\)?)?';
const most = '(?:\\s(?<most>or\\s(?:under|younger|less|below)|and\\s(?:under|younger)))?';
const least = '(?:\\s(?<least>or\\s(?:over|older|more|above)|and\\s(?:over|older|up)))?';

function value(text: string | undefined): number | null {
  if (text === undefined) return null;
  const age = /^\d+$/u.test(text) ? Number(text) : wordsValue(text);
  return age !== null && age <= 400 ? age : null;
}

function unitOf(text: string | undefined): AgeUnit {
  return /^day/iu.test(text ?? '') ? 'days' : /^month|^week/iu.test(text ?? '') ? 'months' : 'years';
}

function read(groups: Readonly<Record<string, string | undefined>>): AgeReading | null {
  const a = value(groups.a);
  if (a === null) return null;
  const b = groups.b === undefined ? a : value(groups.b);
  if (b === null || b < a) return null;
  const weeks = /^week/iu.test(groups.unit ?? '');
  const system = groups.korean === undefined ? {} : { system: 'counting' as const };
  const span = { lower: groups.most === undefined ? a : null, upper: groups.least === undefined ? b : null };
  if (weeks) return { lower: a * 7, upper: b * 7, unit: 'days', ...system };
  return { ...span, unit: unitOf(groups.unit), ...system };
}

const decades: Readonly<Record<string, number>> = {
  teens: 10,
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** "in her late 60s": thirds of the decade as people use them: early 0-3, mid 4-6, late 7-9. */
function readDecade(groups: Readonly<Record<string, string | undefined>>): AgeReading {
  const from =
    groups.digits === undefined ? (decades[(groups.word ?? '').toLowerCase()] ?? 0) : Number(groups.digits);
  const first = from === 10 ? 13 : from;
  switch (groups.part?.toLowerCase()) {
    case 'early':
      return { lower: first, upper: from + 3 + (from === 10 ? 2 : 0), unit: 'years' };
    case 'mid':
      return { lower: from + 4, upper: from + 6, unit: 'years' };
    case 'late':
      return { lower: from + 7, upper: from + 9, unit: 'years' };
    default:
      return { lower: first, upper: from + 9, unit: 'years' };
  }
}

const kin =
  'grandmothers?|grandfathers?|mothers?|fathers?|parents|husbands?|wife|wives|couple|sisters?|brothers?|siblings|sons?|daughters?|twins|uncles?|aunts?|cousins?|nephews?|nieces?|babies|baby|boys?|girls?|child|children|infants?|eldest|oldest|youngest';
const child =
  'bab(?:y|ies)|boys?|girls?|child|children|infants?|sons?|daughters?|eldest|oldest|youngest|orphan|pupil';
const single =
  '[\\p{L}-]+(?:ist|cian|eer|maker|keeper|workers?|woman|man)|(?:foot|basket)?baller|player|runner|boxer|wrestler|blogger|singer|rapper|preacher|labou?rer|baker|barber|hairdresser|tailor|officer|broker|painter|writer|builder|carpenter|welder|miner|sailor|deserter|reporter|photographer|translator|interpreter|tutor|pastor|actor|professor|lecturer|herder|shepherd|mullah|imam|cleric|priest|deacon|fugitive|escapee|migrant|merchant|accountant|assistant|servant|mechanic|cook|clerk|cleaner|waiter|waitress|seamstress|poet|pilot|athlete|housewife|prisoner|opponent|critic|supporter|follower|dissident|campaigner|protester|seeker|monk|nun|layman|man|woman|youth|teenager|student|pupil|teacher|farmer|trader|worker|logger|driver|widow|orphan|soldier|refugee|defector|detainee|nurse|doctor|lawyer|engineer';
/** Nouns for a person by their ending: "convert", "pilot", "technician"; words for things that end alike are left out. */
const person = `(?!(?:number|figure|total|order|border|river|letter|winter|summer|quarter|matter|corner|offer|paper|shelter|tower|water|weather|september|october|november|december|other|another|charter|chamber|disaster|counter|register|transfer|murder|error|sector|factor|harbor|door|floor|terror|horror|restaurant|covenant|committee|percent|recent|extent|content|event|average|age|\\p{L}*ment)s?\\b)(?:prisoner of war|adult|[\\p{L}-]{2,}(?:er|or|ist|ian|ant|ent|ee)|convert|deacon|elder|pilot|poet|cook|chef|clerk|guard|monk|nun|priest|bishop|imam|mechanic|critic|cleric|academic|medic|athlete|student|journalist|scholar|captive|relative|native|widow|twin|cadet|nurse|fugitive|Christian|Muslim|U[iy]gh?ur|Tibetan|Afghan|Syrian|Eritrean|North Korean)`;
const somebody = `she|he|who|both|(?:the|his|her|their)\\s(?:${kin}|(?:[\\p{L}-]+\\s)?${person})`;
const small =
  '(?:(?:only|just|now|still|barely|about|around|some|past|over|nearly|almost|approximately|perhaps)\\s)*';

/** An age without a word for it: a number beyond any life is none. */
function readAlone({ a }: Readonly<Record<string, string | undefined>>): AgeReading | null {
  const age = value(a);
  return age === null || age > 110 || age < 1 ? null : { lower: age, upper: age, unit: 'years' };
}

/** English ages. */
export const englishAges: readonly AgeRule[] = [
  {
    pattern: new RegExp(
      `${edge}(?<a>${number})(?:\\s?(?:to|-|–)\\s?(?<b>${number}))?[- ](?<unit>years?|months?|weeks?|days?)[- ]olds?(?![\\p{L}])`,
      'giu',
    ),
    read,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:aged?|ages)${korean.replace('(?:', '(?<korean>').replace(/\?$/u, '?')}\\s(?:from\\s|between\\s|of\\s|about\\s|around\\s)?(?<a>${number})(?:\\s?(?:to|and|-|–)\\s?(?<b>${number}))?${most}${least}(?:\\s(?<unit>years?|months?|weeks?|days?)(?:\\sold)?)?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])between\\s(?:the\\sages\\sof\\s(?<a>${number})\\sand\\s(?<b>${number})(?![\\p{L}\\p{N}])|(?<c>${number})\\sand\\s(?<d>${number})(?=\\syears(?:\\sold|\\sof\\sage)\\b))`,
      'giu',
    ),
    read: ({ a, b, c, d }) => read({ a: a ?? c, b: b ?? d }),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:girls?|boys?|child(?:ren)?|daughters?|sons?|man|woman|infants?|youths?|minors?|orphans?|teenagers?)(?:\\sof|,)\\s(?<a>${number})(?:\\sto\\s(?<b>${number}))?${most}${least}(?![\\p{L}\\p{N}-]|\\s(?:people|years|months|weeks|days|North|others|men|women|of|were|families|sons|daughters|sisters|brothers|grandchildren|children|boys|girls))`,
      'giu',
    ),
    read,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?<bound>under|younger than|below|over|older than)\\s(?:the\\sage\\sof\\s)(?<a>${number})(?![\\p{L}\\p{N}])|(?<![\\p{L}])(?<bound2>under|younger than|over|older than)\\s(?:age\\s)?(?<c>1[0-9]|2[01])(?=[.;)]|,(?!\\d)|\\s(?:and|were|are|in|among)\\b)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read({ bound, bound2, a, c }) {
      const age = value(a ?? c);
      if (age === null) return null;
      return /^(?:under|younger|below)/iu.test(bound ?? bound2 ?? '')
        ? { lower: null, upper: Math.max(0, age - 1), unit: 'years' }
        : { lower: age, upper: null, unit: 'years' };
    },
  },
  {
    pattern:
      /(?<![\p{L}])in\s(?:his|her|their|the)\s(?:(?<part>early|mid|late)[- ])?(?:(?<digits>[1-9]0)s|(?<word>teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?![\p{L}\p{N}])/giu,
    read: readDecade,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:as\\syoung\\sas|the\\syoungest(?:\\sof\\s(?:them|whom|the\\s\\p{L}+)|\\s(?:detainee|person|victim|member|woman|man|girl|boy|child|prisoner))?(?:\\s(?:is|was|being|only|just|aged))*|as\\sold\\sas|the\\s(?:oldest|eldest)(?:\\sof\\s(?:them|whom|the\\s\\p{L}+)|\\s(?:detainee|person|victim|member|woman|man|girl|boy|child|prisoner))?(?:\\s(?:is|was|being|aged))*)\\s(?<a>${number})(?![\\p{L}\\p{N}-]|\\s(?:days|weeks|months))`,
      'giu',
    ),
    read: ({ a }) => {
      const age = value(a);
      return age === null ? null : { lower: age, upper: age, unit: 'years' };
    },
  },
  {
    // "Na Su-hyun (39), himself a defector"
    pattern:
      /\((?<=\p{Lu}[\p{L}'’-]{1,20}\s\()(?<!(?:Resolution|Articles?|Sections?|Rules?|Part|Chapter|Act|Law|Figure|Table|Annex|Protocol|Regulation)\s\()(?<a>[1-9]\d)(?=\))/gu,
    read: readAlone,
  },
  {
    // "some only 14," and "she is 24." give an age without a word for it.
    pattern: new RegExp(
      `${begins}(?<=(?<![\\p{L}])(?:some|one|many|most|several|others)(?:\\sof\\s(?:them|whom))?\\s(?:only|just|barely)\\s|(?<![\\p{L}])(?:${somebody})(?:,\\s[^,.;]{3,45},)?\\s(?:is|was|are|were)\\s${small})(?<a>${number})(?=[.,;)–—]|\\s(?:when|at\\sthe\\stime|and)\\b|$)`,
      'giu',
    ),
    read: readAlone,
  },
  {
    // "who are 36 and 32": the second of two; "The father is 52, his mother 78": the verb is not said again.
    pattern: new RegExp(
      `${begins}(?<=(?<![\\p{L}])(?:${somebody})\\s(?:are|were)\\s${number}(?:,\\s${number}){0,4}(?:,|,?\\sand)\\s|(?<![\\p{L}])(?:children|boys|girls|sons|daughters|sisters|brothers|men|women)\\sof\\s${number}\\sand\\s|(?<![\\p{L}])aged\\s${number}(?:,\\s${number}){0,5}(?:,|,?\\sand)\\s|\\b(?:is|was)\\s${small}${number},\\s(?:and\\s)?(?:his|her|their|the)\\s(?:${kin})(?:,\\s[^,.;]{3,45},)?\\s)(?<a>${number})(?=[.,;)]|\\s(?:and|were|was|who)\\b|$)`,
      'giu',
    ),
    read: readAlone,
  },
  {
    // "Two sisters, 20 and 18, were"
    pattern: new RegExp(
      `${begins}(?<=(?<![\\p{L}])(?:${kin}|men|women|students)(?:,\\s(?:${number}\\sand\\s)?|\\sof\\s(?=[1-9]\\d\\sand\\s\\d\\d?\\b)))(?<a>${number})(?=\\sand\\s${number},|\\sand\\s[1-9]\\d\\s(?:were|was|had|have|are)\\b|,\\s(?:and|were|was|had|have|are)\\b)`,
      'giu',
    ),
    read: readAlone,
  },
  {
    // "a monk of 22", "a boy of about seven months"
    pattern: new RegExp(
      `${begins}(?<=(?<![\\p{L}])(?:an?|one|another|the)\\s(?:[\\p{L}-]+\\s){0,2}?(?:(?:${child})\\sof\\s${small}|(?:${kin}|${single})\\sof\\s${small}(?=1[3-9]|[2-9]\\d|\\w+teen|\\w+ty)))(?!one\\b)(?<a>${number})(?:\\s(?<unit>years?|months?|weeks?|days?))?(?![\\p{L}\\p{N}-]|\\s(?!was\\b|is\\b|has\\b|as\\b)(?:\\p{L}+s\\b|\\p{L}+\\s(?:asylum|refugees|migrants|nationals|men|women)\\b))`,
      'giu',
    ),
    read,
  },
  {
    // "an Iranian convert of 31, was": a noun for one person and an age that no noun follows
    pattern: new RegExp(
      `${begins}(?<=(?<![\\p{L}])(?:an?|one|another|the|our|his|her|their)\\s(?:[\\p{L}-]+\\s){0,3}?${person}\\sof\\s${small})(?<a>[2-9]\\d|1[2-9])(?=[.,;)]|$|\\s(?:who|was|is|had|has|from|in|by|and\\s(?:his|her|their))\\b)`,
      'giu',
    ),
    read: readAlone,
  },
  {
    // "twelve men between 19 and 26", "whose ages run from 7 to 63"
    pattern: new RegExp(
      `(?<=\\s)(?=between|from)(?<=(?<![\\p{L}])(?:men|women|boys|girls|children|youths|students|people|refugees|males|females|teenagers|defectors|all|ages?|aged|them)\\s(?:(?:run|ran|rang(?:e[sd]?|ing)|var(?:y|ied|ying)|are|were|is)\\s)?)(?:between|from)\\s(?<a>${number})\\s(?:and|to)\\s(?<b>${number})(?=[.,;)]|$|\\s(?:years|were|was|had|have|are|who|and)\\b)`,
      'giu',
    ),
    read: (groups) => {
      const age = read(groups);
      return age !== null && (age.upper ?? 0) <= 100 ? age : null;
    },
  },
];
