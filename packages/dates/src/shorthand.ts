import { type DateValue, between } from './value.ts';

const seasons: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/**
 * Reads the shorthand in which the case file and its tables write dates: `<=2012-02-20`, `>=2012-02`,
 * `~2012-02-12`, `2012-02-08..2012-02-12`, `winter 2011-12`. `null` where the text is none of these.
 *
 * @param readEdtf reads the parts; pass a reader of plain EDTF.
 * @example parseDateShorthand('<=2012-02-20', parseEdtf)?.edtf // '../2012-02-20'
 */
export function parseDateShorthand(
  text: string,
  readEdtf: (text: string) => DateValue | null,
): DateValue | null {
  const bound = /^(<=|>=|<|>|~|≤|≥)\s?(\S+)$/.exec(text);
  if (bound) return readBound(bound[1] ?? '', bound[2] ?? '', readEdtf);
  const range = /^([\d-]+|)\.\.([\d-]+|)$/.exec(text);
  if (range) return readEdtf(`${range[1] || '..'}/${range[2] || '..'}`);
  const season = /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})(?:[-–/](\d{2}|\d{4}))?$/i.exec(text);
  if (!season) return null;
  const [, name = '', year = '', end] = season;
  if (end !== undefined && Number(end.slice(-2)) !== (Number(year) + 1) % 100) return null;
  return readEdtf(`${year}-${seasons[name.toLowerCase()]}`);
}

function readBound(
  sign: string,
  text: string,
  readEdtf: (text: string) => DateValue | null,
): DateValue | null {
  if (sign === '~') return /[?~%]$/.test(text) ? null : readEdtf(`${text}~`);
  const value = readEdtf(text);
  if (!value || value.earliest === null || value.latest === null) return null;
  switch (sign) {
    case '<=':
    case '≤':
      return openInterval('..', text, null, value.latest);
    case '>=':
    case '≥':
      return openInterval(text, '..', value.earliest, null);
    default:
      return null;
  }
}

function openInterval(from: string, to: string, earliest: string | null, latest: string | null): DateValue {
  return { ...between(earliest, latest), edtf: `${from}/${to}` };
}

/**
 * Writes a date in the case file's shorthand, the form of a date claim's normalised value.
 *
 * @example toShorthand(parseEdtf('../2012-02-20')) // '<=2012-02-20'
 * @example toShorthand(between('2012-02-08', '2012-02-12')) // '2012-02-08..2012-02-12'
 */
export function toShorthand(value: DateValue): string {
  if (value.edtf.startsWith('XXXX')) return value.edtf === 'XXXX-XX-XX' ? 'unknown' : value.edtf;
  const open = /^(\.\.)?\/(.+)$|^(.+)\/(\.\.)?$/.exec(value.edtf);
  if (open?.[2] !== undefined) return `<=${open[2]}`;
  if (open?.[3] !== undefined && !open[3].includes('/')) return `>=${open[3]}`;
  const season = /^(\d{4})-24$/.exec(value.edtf);
  if (season) return `winter ${season[1]}-${String((Number(season[1]) + 1) % 100).padStart(2, '0')}`;
  const interval = /^([\d-]+)\/([\d-]+)$/.exec(value.edtf);
  return interval ? `${interval[1]}..${interval[2]}` : value.edtf;
}
