import { englishAbsolute, englishSeasons, englishYears } from './english-absolute.ts';
import { englishRelative } from './english-relative.ts';
import type { DateLanguage, DateRelation, Surround } from './types.ts';

const futureWord =
  /\b(?:will|would|shall|(?:may|might|could) be|going to|plan(?:s|ned|ning)? to|due|expected|scheduled|intends?(?:ed)? to|set to|deadline|upcoming|booked (?:on|for|to|onto)|directions|to be (?:returned|repatriated|deported|sent))\b/i;
/** These look ahead only right before the date: "by the police on Saturday" does not. */
const boundThen = /\b(?:by|before|until|till|no later than|not later than)\s+(?:the\s+)?$/i;
const saidThen =
  /\b(?:said|says|told|reported|announced|stated|claimed|wrote|warned|confirmed|added)(?:\s+\w+){0,2}\s+(?:late\s+|early\s+)?(?:on\s+)?$/i;
const futureAfter = /^,?\s+(?:\w+\s+){0,3}(?:will|shall|would)\b/i;

const hedgeWords =
  'reportedly|allegedly|apparently|likely|probably|possibly|perhaps|presumably|maybe|sometime|some time|about|around|approximately|roughly|circa|c\\.|at around|at about|on or about|on or around|believed(?: to be)?';
const relationWords =
  'no later than|not later than|on or before|by|prior to|before|until|till|up to|on or after|ever since|since|after|following|from|as early as';
const beforePattern = new RegExp(
  `(?<![A-Za-z])(?:(?<h1>${hedgeWords})[ \\u00a0\\n]+)?(?:(?<rel>${relationWords})[ \\u00a0\\n]+)?(?:the end of[ \\n]+)?(?:(?<h2>${hedgeWords})[ \\u00a0\\n]+)?(?:(?<on>on|in|at|during|over|of)[ \\u00a0\\n]+)?(?:the[ \\n]+)?$`,
  'i',
);
const afterPattern =
  /^(?<gap>,?[ \n]{1,2})?(?:(?<latest>at the (?:very )?latest|or (?:earlier|before))|(?<earliest>at the (?:very )?earliest|or (?:later|after)|onwards?)|(?<so>or so|or thereabouts))(?![A-Za-z])/i;

const clock = String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?[ \u00a0]?(?<half>a\.?m\.?|p\.?m\.?)|(?<hour24>[01]?\d|2[0-3])[:.](?<minute24>[0-5]\d)|(?<noon>noon|midnight)`;
const clockBefore = new RegExp(
  `(?<![\\w:.])(?:at[ \\u00a0]+)?(?:(?<hedge>about|around|approximately|roughly)[ \\u00a0]+)?(?:at[ \\u00a0]+)?(?:${clock})(?:,?[ \\u00a0]+(?:local time,?[ ]+)?(?:on[ \\u00a0]+)?)$`,
  'i',
);
const clockAfter = new RegExp(
  `^,?[ \\u00a0](?:at[ \\u00a0]+)(?:(?<hedge>about|around|approximately|roughly)[ \\u00a0]+)?(?:${clock})(?![\\w:])`,
  'i',
);

function relationOf(word: string | undefined): DateRelation | null {
  if (word === undefined) return null;
  const text = word.toLowerCase();
  if (/^(?:by|no later|not later|on or before|until|till|up to)/.test(text)) return 'by';
  if (/^(?:prior|before)/.test(text)) return 'before';
  if (/^(?:after|following)/.test(text)) return 'after';
  return 'since';
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { hour, minute, half, hour24, minute24, noon } = groups;
  if (noon !== undefined) return noon.toLowerCase() === 'noon' ? '12:00' : '00:00';
  if (hour24 !== undefined) return `${hour24.padStart(2, '0')}:${minute24}`;
  const number = Number(hour);
  if (number < 1 || number > 12) return null;
  const of24 = (number % 12) + (/^p/i.test(half ?? '') ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${minute ?? '00'}`;
}

function isApproximate(hedge: string | undefined): boolean {
  return hedge !== undefined && /about|around|approximately|roughly|circa|c\.|or so/i.test(hedge);
}

function isUncertain(hedge: string | undefined): boolean {
  return (
    hedge !== undefined &&
    /likely|probably|possibly|perhaps|presumably|maybe|apparently|believed/i.test(hedge)
  );
}

function surround(before: string, after: string): Surround {
  const clockMatch = clockBefore.exec(before);
  const clockNext = clockMatch ? null : clockAfter.exec(after);
  const time = timeOf((clockMatch ?? clockNext)?.groups ?? {});
  const timeFound = time !== null && time !== 'NaN:00' && (clockMatch ?? clockNext) !== null;
  const rest = clockMatch && timeFound ? before.slice(0, clockMatch.index) : before;
  const words = beforePattern.exec(rest)?.groups ?? {};
  const tail = afterPattern.exec(after);
  const kept = keptLength(rest, words);
  const hedges = [
    words.h1,
    words.h2,
    tail?.groups?.so,
    clockMatch?.groups?.hedge ?? clockNext?.groups?.hedge,
  ].filter((word) => word !== undefined);
  const relation = tail?.groups?.latest ? 'by' : tail?.groups?.earliest ? 'since' : relationOf(words.rel);
  return {
    relation,
    hedge: hedges.length > 0 ? hedges.join('; ') : null,
    approximate: isApproximate(words.h1) || isApproximate(words.h2) || tail?.groups?.so !== undefined,
    uncertain: isUncertain(words.h1) || isUncertain(words.h2),
    time: timeFound ? time : null,
    lengthBefore:
      kept +
      (kept > 0 && clockMatch && timeFound
        ? before.length - rest.length
        : kept > 0
          ? 0
          : clockMatch && timeFound
            ? before.length - clockMatch.index
            : 0),
    lengthAfter: tail ? tail[0].length : clockNext && timeFound ? clockNext[0].length : 0,
  };
}

/** Length of the words before the date that change its value: a hedge or a relation, but not a mere "on" or "the". */
function keptLength(rest: string, words: Readonly<Record<string, string | undefined>>): number {
  if (words.h1 === undefined && words.h2 === undefined && words.rel === undefined) return 0;
  const match = beforePattern.exec(rest);
  return match ? match[0].length : 0;
}

/** English dates. */
export const english: DateLanguage = {
  rules: [...englishAbsolute, englishSeasons, ...englishYears, ...englishRelative],
  isFuture: (before, after) =>
    boundThen.test(before) || (futureWord.test(before) && !saidThen.test(before)) || futureAfter.test(after),
  surround,
  joins(before, middle, after) {
    const opening = /(?<![A-Za-z])(?<word>between|from)[ \n]+(?:about[ \n]+|around[ \n]+)?$/i.exec(before);
    const link =
      opening?.groups?.word?.toLowerCase() === 'between'
        ? /^[ \n]*(?:and|to|[-–—])[ \n]*(?:the )?$/i
        : /^[ \n]*(?:to|until|till|through|[-–—])[ \n]*(?:the )?$/i;
    if (!link.test(middle) || after === '\u0000') return null;
    return { lengthBefore: opening ? opening[0].length : 0, lengthAfter: 0 };
  },
};
