import { parseDay } from '@safeconduct/dates/days.ts';
import type { Fact, FactSet } from '../model/fact.ts';
import { stateCodeOf } from '../clock/state-code.ts';
import { FACTS, type FactSpec } from './catalogue.ts';
import { readProcedures } from './procedures.ts';
import { givenFact } from './read.ts';

/** What is wrong with one fact of a file. */
export interface FactFault {
  readonly fact: string;
  readonly problem:
    | 'notAnObject'
    | 'unknownFact'
    | 'notYesOrNo'
    | 'notAChoice'
    | 'notADay'
    | 'notANumber'
    | 'notAState'
    | 'notAProcedure'
    | 'notWords'
    | 'boundsTurned';
  /** What would do. */
  readonly wanted: string;
}

/** Either facts or faults, never both. */
export type ParsedFacts =
  | { readonly ok: true; readonly facts: FactSet }
  | { readonly ok: false; readonly faults: readonly FactFault[] };

type One = Fact | FactFault | null;

const fault = (fact: string, problem: FactFault['problem'], wanted: string): FactFault => ({
  fact,
  problem,
  wanted,
});

const isDay = (text: string) =>
  parseDay(`${text}-01-01`.slice(0, 10)) !== null && /^\d{4}(-\d\d){0,2}$/.test(text);

/** `A..B`, `..B`, `A..` or a bare value; `null` where it is none. */
function range(text: string): { lower: string | null; upper: string | null } | null {
  const [, lower = '', upper = ''] = /^(.*?)\.\.(.*)$/.exec(text) ?? [];
  if (!text.includes('..')) return text === '' ? null : { lower: text, upper: text };
  return lower === '' && upper === '' ? null : { lower: lower || null, upper: upper || null };
}

function day({ id }: FactSpec, text: string): One {
  const bounds = range(text.replace(/^<=/, '..'));
  const ends = [bounds?.lower, bounds?.upper].filter((end) => end != null);
  if (bounds === null || !ends.every(isDay)) return fault(id, 'notADay', 'YYYY-MM-DD, ..DAY, DAY..DAY');
  if (bounds.lower !== null && bounds.upper !== null && bounds.lower > bounds.upper) {
    return fault(id, 'boundsTurned', 'the earlier day first');
  }
  return givenFact(id, 'yes', bounds.lower === bounds.upper ? bounds.lower : null, bounds);
}

function number({ id }: FactSpec, value: string | number): One {
  const bounds = range(String(value));
  const [lower, upper] = [bounds?.lower, bounds?.upper].map((end) => (end == null ? null : Number(end)));
  const bad = (end: number | null | undefined) => end != null && (!Number.isFinite(end) || end < 0);
  if (bounds === null || bad(lower) || bad(upper)) return fault(id, 'notANumber', 'a number, or 15..19');
  if (lower != null && upper != null && lower > upper) return fault(id, 'boundsTurned', 'the smaller first');
  return givenFact(id, 'yes', lower === upper ? (lower ?? null) : null, {
    lower: lower ?? null,
    upper: upper ?? null,
  });
}

function yesNo(id: string, value: unknown): One {
  if (value === true || value === 'yes') return givenFact(id, 'yes');
  if (value === false || value === 'no') return givenFact(id, 'no');
  return fault(id, 'notYesOrNo', 'true, false, "unknown" or "contested"');
}

function state(id: string, value: string): One {
  const code = stateCodeOf(value);
  return code === null ? fault(id, 'notAState', 'a state, such as PRK') : givenFact(id, 'yes', code);
}

function ofKind(spec: FactSpec, value: unknown): One {
  const { id, kind, choices } = spec;
  if (kind === 'yesNo') return yesNo(id, value);
  if (kind === 'number') {
    return typeof value === 'number' || typeof value === 'string'
      ? number(spec, value)
      : fault(id, 'notANumber', 'a number, or "15..19"');
  }
  if (typeof value !== 'string' || value.trim() === '') return fault(id, 'notWords', 'text');
  switch (kind) {
    case 'day':
      return day(spec, value);
    case 'choice':
      return choices.includes(value)
        ? givenFact(id, 'yes', value)
        : fault(id, 'notAChoice', choices.join(', '));
    case 'state':
      return state(id, value);
    case 'procedures':
      return readProcedures(value).wrong.length > 0
        ? fault(id, 'notAProcedure', 'MECHANISM:sent|pending|examined|discontinued[:DAY], parted by ;')
        : givenFact(id, 'yes', value);
    case 'words':
      return givenFact(id, 'yes', value);
  }
}

/** One end of a range as written; what is no text or figure stays itself and is refused with the rest. */
function edge(end: unknown): string {
  if (end === null || end === undefined) return '';
  return typeof end === 'string' || typeof end === 'number' ? String(end) : JSON.stringify(end);
}

function parseOne(id: string, value: unknown): One {
  const spec = FACTS.get(id);
  if (spec === undefined) return fault(id, 'unknownFact', 'a fact of the catalogue');
  if (value === null || value === 'unknown') return null;
  if (value === 'contested') return givenFact(id, 'contested');
  if (typeof value !== 'object') return ofKind(spec, value);
  const { truth, value: inner, lower, upper, saidBy } = value as Record<string, unknown>;
  if (truth === 'unknown') return null;
  const stated = inner ?? (lower != null || upper != null ? `${edge(lower)}..${edge(upper)}` : truth);
  const read = stated === 'contested' ? givenFact(id, 'contested') : ofKind(spec, stated);
  if (read === null || 'problem' in read) return read;
  return {
    ...read,
    truth: truth === 'contested' ? 'contested' : read.truth,
    saidBy: Array.isArray(saidBy) ? saidBy.map(String) : [],
  };
}

/**
 * Reads facts as a file gives them: an object by fact id. A value is `true`, `false`, `"unknown"`, `"contested"`, a
 * number, a day, a range (`"15..19"`, `"..2012-02-20"`), a choice, or `{ value | lower, upper, truth, saidBy }`.
 *
 * @example parseFacts({ detained: true, removal_date: '..2012-02-20' }).ok // true
 */
export function parseFacts(input: unknown): ParsedFacts {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, faults: [fault('', 'notAnObject', '{ "detained": true }')] };
  }
  const read = Object.entries(input).map(([id, value]) => parseOne(id, value));
  const faults = read.filter((one): one is FactFault => one !== null && 'problem' in one);
  if (faults.length > 0) return { ok: false, faults };
  const facts = read.filter((one): one is Fact => one !== null && !('problem' in one));
  return { ok: true, facts: Object.fromEntries(facts.map((one) => [one.id, one])) };
}
