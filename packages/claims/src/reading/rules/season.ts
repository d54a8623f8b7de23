import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';

const season =
  /\b(?:in|during|amid|the|bitter|cold|freezing|harsh|last) ?(?:the )?(winter|summer|autumn|spring)\b(?: temperatures| months| cold| of \d{4})?/i;

/** "in bitter winter temperatures": a season is all that is known of the crossing. */
export function readSeason(view: View, publishedOn: string | null): Draft[] {
  const match = firstMatch(view.text, season);
  const event = view.events.find((one) => one.kind === 'cross' && one.mood !== 'denied');
  if (
    !match ||
    !event ||
    view.dates.some((date) => date.start <= match.index + match[0].length && date.end >= match.index)
  )
    return [];
  const year = Number(publishedOn?.slice(0, 4) ?? Number.NaN);
  const month = Number(publishedOn?.slice(5, 7) || '12');
  const name = (match[1] ?? '').toLowerCase();
  if (Number.isNaN(year)) return [];
  const starts: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
  const start = starts[name] ?? 12;
  const begun = name === 'winter' ? (month >= 12 ? year : year - 1) : month >= start ? year : year - 1;
  const endYear = name === 'winter' ? begun + 1 : begun;
  const endMonth = name === 'winter' ? 2 : start + 2;
  const lastDay =
    endMonth === 2
      ? endYear % 4 === 0 && (endYear % 100 !== 0 || endYear % 400 === 0)
        ? 29
        : 28
      : endMonth === 5 || endMonth === 8
        ? 31
        : 30;
  const segment = segmentAt(view, match.index);
  const codes: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 };
  return [
    {
      property: 'date_crossed',
      start: match.index,
      end: match.index + match[0].length,
      normalised: `${begun}-${codes[name] ?? 24}`,
      earliest: `${begun}-${String(start).padStart(2, '0')}-01`,
      latest: `${endYear}-${String(endMonth).padStart(2, '0')}-${lastDay}`,
      hedges: segment ? hedgesIn(view.text, segment.start, match.index).map((hedge) => hedge.words) : [],
      rule: 'date/season',
    },
  ];
}
