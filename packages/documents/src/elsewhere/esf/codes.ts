import type { Reliability, SpeakerKind } from '@safeconduct/claims/model/index.ts';
import { parseEdtf } from '@safeconduct/dates';
import type { Held } from '../course.ts';

/**
 * Codes of the HURIDOCS micro-thesauri that our values map to. Only codes are taken over, as targets of a mapping; the
 * lists and their wording are HURIDOCS's and stay there. Where no code says what we hold, there is none here.
 */

/** MT04, types of acts. A return is given as a removal: that it is refoulement (380101000000) is a judgement. */
export const actTypes = {
  arrested: '030101000000',
  held: '030102000000',
  held_after_return: '030102000000',
  removed: '330101000000',
} as const;

/** MT07, counting units: a group; the list's code for one person was not at hand and is left to the words. */
export const groupUnit = '030000000000';

/** MT15, geographical terms, for the states whose codes were looked up. */
const places: Readonly<Record<string, string>> = {
  CN: '030119000000',
  HK: '030122000000',
  JP: '030128000000',
  KP: '030131000000',
  KR: '030132000000',
  MO: '030137000000',
  MN: '030140000000',
  TW: '030180000000',
  AF: '030211000000',
  BD: '030215000000',
  BT: '030216000000',
  IN: '030223000000',
  IR: '030225000000',
  KZ: '030230000000',
  KG: '030234000000',
  MV: '030239000000',
  NP: '030242000000',
  PK: '030244000000',
  LK: '030250000000',
  TJ: '030252000000',
  TM: '030255000000',
  UZ: '030257000000',
};

/** @example geography('KP') // '030131000000' */
export function geography(state: string): string | null {
  return places[state] ?? null;
}

/** MT19, connection of a source to the information, for the kinds of speaker that say it. */
const connections: Partial<Record<SpeakerKind, string>> = {
  victim: '010100000000',
  family: '020101000000',
  reporter: '030100000000',
  media: '030000000000',
  state_media: '030000000000',
};

/** @example connection('family') // '020101000000' */
export function connection(kind: SpeakerKind): string | null {
  return connections[kind] ?? null;
}

const highly = '010000000000';
const likely = '020000000000';
const unsure = '030000000000';

/** MT42 of a source's grade; E and F have no code that says no more than they do. */
export function sourceReliability(grade: Reliability): string | null {
  return { A: highly, B: likely, C: likely, D: unsure, E: null, F: null }[grade];
}

/** MT42 of the grade of one piece of information; 5 and 6 have none. */
export function informationReliability(grade: 1 | 2 | 3 | 4 | 5 | 6): string | null {
  return { 1: highly, 2: likely, 3: likely, 4: unsure, 5: null, 6: null }[grade];
}

/** MT39, sex. */
export function sexCode(sex: string): string | null {
  return sex === 'male' ? '010000000000' : sex === 'female' ? '020000000000' : null;
}

/** MT25, status at the end of the act. */
export function endCode(reason: Held['endReason']): string | null {
  const codes = {
    released: '020100000000',
    escaped: '020109000000',
    died: '010100000000',
    removed: '030200000000',
  };
  return reason === null || reason === 'transferred' || reason === 'unknown' ? null : codes[reason];
}

/** A day and its kind in MT48: estimate, day unknown, month and day unknown. */
export interface TypedDay {
  /** ISO day; the first possible one where its kind says that the day is not known. */
  readonly day: string;
  readonly type: string | null;
}

/**
 * A date as the format holds it: one day, and what of it is not known. An interval that is no month and no year has
 * no such form, and neither has an open one.
 *
 * @example typedDay('2012-02') // { day: '2012-02-01', type: '020000000000' }
 * @example typedDay('2012-02-12~') // { day: '2012-02-12', type: '010000000000' }
 */
export function typedDay(edtf: string | null): TypedDay | null {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (date === null || date.earliest === null || date.latest === null) return null;
  const { earliest, latest, approximate, uncertain } = date;
  if (earliest === latest) return { day: earliest, type: approximate || uncertain ? '010000000000' : null };
  if (approximate || uncertain) return null;
  if (/^\d{4}-\d\d$/.test(date.edtf)) return { day: earliest, type: '020000000000' };
  if (/^\d{4}$/.test(date.edtf)) return { day: earliest, type: '030000000000' };
  return null;
}
