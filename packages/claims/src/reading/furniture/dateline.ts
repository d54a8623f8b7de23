import { findDates } from '@safeconduct/dates';
import { countryOf, placeByName } from '../../places/index.ts';
import type { Dateline } from '../reading.ts';
import type { Span } from '../segment/sentences.ts';
import { eastAsianDateline } from './dateline-asian.ts';

/** The parts of a dateline as printed; `length` counts the characters that it takes from its paragraph. */
export interface DatelineParts {
  readonly length: number;
  readonly place: string | null;
  readonly date: string | null;
  readonly agency: string | null;
}

const agencies =
  '(?:AP|Associated Press|Reuters|Thomson Reuters Foundation|AFP|Agence France-Presse|Yonhap(?: News Agency)?|Newsis|News1|Xinhua|UPI|DPA|dpa|EFE|ANSA|Kyodo(?: News)?|Jiji(?: Press)?|TASS|ITAR-TASS|Interfax|RIA Novosti|IANS|PTI|ANI|CNA|Bernama|Antara|VNA|KPL|KCNA|RFA|Radio Free Asia|VOA|Voice of America|RFE/RL|BBC(?: News)?|CNN|NBC|ABC|CBS|Al Jazeera|Bloomberg|IPS|IRIN|UN News|UNHCR|OHCHR|ICRC|IOM|HRW|Amnesty International|Forum[- ]?18|AsiaNews|UCAN?|UCA News|Compass Direct|Daily NK|DailyNK|NK News|Fides|Zenit|RSF|AKI|MENA|WAM|SPA|Anadolu|AA|Reuters Life!|[A-Z][\\w.]+ (?:News|Times|Post|Press|Daily|Herald|Agency))';
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?';
const date = `(?:${month}\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s${month}(?:,?\\s\\d{4})?)`;
const word = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|al|el|la|of|the)";
const name = `\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s${word}){0,3}`;
const place = `(?<place>${name}(?:,\\s${name})?(?:\\s?(?:/|and|&)\\s?${name})?)`;
const dash = '\\s*(?:--+|—|–|―|\\s[-_](?=\\s))\\s*';

/** Each names what it must hold; the dash closes all but those in brackets. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `^${place}(?:,\\s(?<date>${date}))?\\s?\\((?<agency>${agencies})(?:,?\\s(?<date2>${date}))?\\)(?:${dash}|:\\s)`,
    'u',
  ),
  new RegExp(
    `^${place}(?:,\\s|\\s|\\s?\\(|\\s[–—-]\\s)(?<date>${date})\\)?\\.?\\s?(?:\\((?<agency>[^()]{2,40})\\)\\s?|(?<agency2>${agencies})\\s?)?(?:${dash}|:\\s)`,
    'u',
  ),
  new RegExp(`^\\((?<place>[^()]{2,50}?),\\s(?<date>${date})\\)\\.?(?:${dash}|\\s(?=\\p{Lu}))`, 'u'),
  new RegExp(`^(?<date>${date})\\s?\\((?<place>${name}(?:,\\s${name})?)\\)(?:${dash}|:\\s)`, 'u'),
  new RegExp(`^(?<date>${date}),?\\s(?<place>${name}(?:,\\s${name})?)(?:${dash}|:\\s)`, 'u'),
  new RegExp(`^\\((?<agency>${agencies})\\)(?:${dash})`, 'u'),
];

/** Place and dash only: needs a place that is known, and no second dash that would make it an aside. */
const bare: readonly RegExp[] = [
  new RegExp(`^\\((?<place>${name}(?:,\\s${name})?)\\)(?:${dash})`, 'u'),
  new RegExp(`^${place}(?:${dash})`, 'u'),
  new RegExp(`^(?<place>\\p{Lu}[\\p{Lu}.' ]{2,24}(?:,\\s${name})?):\\s`, 'u'),
];

function isKnown(words: string): boolean {
  return words.split(/,\s|\s?(?:\/|&|\band\b)\s?/u).some((part) => {
    const plain = part.replace(/^the\s/i, '').replace(/\.$/, '');
    const title = plain.toLowerCase().replace(/(?:^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
    return placeByName(plain) !== null || placeByName(title) !== null;
  });
}

function hasCountry(words: string): boolean {
  const [, second] = words.split(/,\s/u);
  return (
    second !== undefined && (countryOf(second) !== null || isKnown(second) || /^[A-Z]\.[A-Z]\.$/.test(second))
  );
}

function englishDateline(head: string): DatelineParts | null {
  for (const pattern of patterns) {
    const found = pattern.exec(head);
    if (!found) continue;
    const { place: where, date: on, date2, agency, agency2 } = found.groups ?? {};
    return {
      length: found[0].length,
      place: where ?? null,
      date: on ?? date2 ?? null,
      agency: agency ?? agency2 ?? null,
    };
  }
  for (const pattern of bare) {
    const found = pattern.exec(head);
    const where = found?.groups?.place;
    if (!found || where === undefined) continue;
    const rest = head.slice(found[0].length);
    const aside = /^[^.!?]{0,200}(?:--|—|–|\s-\s)/u.test(rest) && !found[0].startsWith('(');
    if (aside || !/^["“'‘]?[\p{Lu}\d]/u.test(rest)) continue;
    // "China – Police ..." may be a heading; agencies write from towns.
    const town = found[0].startsWith('(') || !countryOf(where)?.en.includes(where);
    if (!town || !(isKnown(where) || hasCountry(where))) continue;
    return { length: found[0].length, place: where, date: null, agency: null };
  }
  return null;
}

/**
 * The dateline at the head of a paragraph: where and when a report was written and by which agency, not where and
 * when anything happened. `null` where the paragraph begins with its sentence.
 *
 * @param publishedOn gives the year, or the month, that a dateline leaves out.
 */
export function datelineOf(
  text: string,
  block: Span,
  language: string,
  publishedOn: string | null,
): Dateline | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + 320));
  const found = eastAsianDateline(head) ?? englishDateline(head);
  // A dateline with nothing behind it is a line of its own and may head an entry of a chronology.
  if (found === null || block.start + found.length >= block.end) return null;
  const value =
    found.date === null
      ? undefined
      : findDates(found.date, { publishedOn, language: tongue(found.date, language) })[0]?.value;
  return {
    start: block.start,
    end: block.start + head.slice(0, found.length).trimEnd().length,
    place: found.place,
    date: found.date,
    day: value?.earliest && value.earliest === value.latest ? value.earliest : null,
    agency: found.agency,
  };
}

function tongue(date: string, language: string): string {
  if (/\p{Script=Hangul}/u.test(date)) return 'ko';
  return /\p{Script=Han}/u.test(date)
    ? 'zh'
    : language.startsWith('en') || /[a-z]/i.test(date)
      ? 'en'
      : language;
}
