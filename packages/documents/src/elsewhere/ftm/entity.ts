import { prefixOf } from '../prefix.ts';

/** A value of a property, with what the statement form can say of it beyond the value. */
export interface FtmValue {
  readonly value: string;
  /** As recorded, where the value says less. */
  readonly original?: string;
  /** ISO 639-3. */
  readonly lang?: string;
  /** Day on which the file learned it. */
  readonly seen?: string;
  /** Code of the report that it comes from. */
  readonly origin?: string;
}

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly FtmValue[]>>;
}

type Given = string | FtmValue | null | undefined;

/** An entity; what is empty or `null` is left out, and no value stands twice under a property. */
export function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly Given[]>>,
): FtmEntity {
  const kept = Object.entries(properties).map(([name, values]) => {
    const byValue = new Map<string, FtmValue>();
    for (const given of values) {
      const value = typeof given === 'string' ? { value: given } : given;
      if (value === null || value === undefined || value.value.trim() === '') continue;
      if (!byValue.has(value.value)) byValue.set(value.value, value);
    }
    return [name, [...byValue.values()]] as const;
  });
  return { id, schema, properties: Object.fromEntries(kept.filter(([, values]) => values.length > 0)) };
}

/** A date as FollowTheMoney can hold it: a prefix, with what was recorded beside it in the statement form. */
export function dated(edtf: string | null): FtmValue | null {
  const { value, lost } = prefixOf(edtf);
  if (value === null) return null;
  return lost === null ? { value } : { value, original: lost };
}

/** 32 bits of a text (FNV-1a), to keep ids apart whose letters an id cannot hold. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** A short name of a row that has no code: from what it says, so that rows added later do not shift it. */
export function keyOf(...parts: readonly (string | null)[]): string {
  return mark(JSON.stringify(parts));
}

/**
 * An id that FollowTheMoney takes (letters, digits, `.` and `-`), the same for the same parts, different for others.
 *
 * @example idOf('sc', 'I-0001', 'lot', 'A') // 'sc-I-0001-lot-A'
 */
export function idOf(...parts: readonly string[]): string {
  return parts
    .map((part) => {
      const plain = part.replace(/[^0-9a-zA-Z.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
      if (plain === part && part !== '') return part;
      return plain === '' ? mark(part) : `${plain}.${mark(part)}`;
    })
    .join('-');
}

const languages: Readonly<Record<string, string>> = {
  en: 'eng',
  ko: 'kor',
  zh: 'zho',
  ja: 'jpn',
  th: 'tha',
  vi: 'vie',
  lo: 'lao',
  ru: 'rus',
  mn: 'mon',
  fr: 'fra',
  de: 'deu',
  es: 'spa',
  ar: 'ara',
  fa: 'fas',
  tr: 'tur',
  uk: 'ukr',
  my: 'mya',
  km: 'khm',
  ug: 'uig',
  bo: 'bod',
  kk: 'kaz',
  ky: 'kir',
  uz: 'uzb',
  hi: 'hin',
  ur: 'urd',
  ps: 'pus',
  id: 'ind',
  ms: 'msa',
  it: 'ita',
  pt: 'por',
};

/** ISO 639-3 of a BCP 47 code; `undefined` for languages that are not in our table. */
export function languageOf(code: string): string | undefined {
  const [base = ''] = code.toLowerCase().split('-');
  return languages[base] ?? (base.length === 3 && base !== 'und' ? base : undefined);
}
