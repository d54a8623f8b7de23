import { addDays, addMonths, parseDay } from '@safeconduct/dates/days.ts';
import { assess } from '../assess.ts';
import type { Door } from '../model/assessment.ts';
import type { Day, Law } from '../model/law.ts';
import type { Compared, RowOutcome } from './outcome.ts';
import { provisionsOf, readTold } from './told.ts';
import { procedureOn } from '../data/procedure.ts';
import { statusOn } from '../data/status.ts';

/** A row of the file of decided cases. Outcome, expectations, interim measures and note are never read to decide. */
export interface DecidedCase {
  readonly id: string;
  readonly body: string;
  readonly number: string;
  readonly date: string;
  readonly respondent: string;
  readonly destination: string;
  readonly name: string;
  readonly facts: string;
  readonly provisions: string;
  readonly expect_admissible: string;
  readonly expect_arguable: string;
}

/** Columns that the file must have. */
export const CASE_COLUMNS = [
  'id',
  'body',
  'number',
  'date',
  'respondent',
  'destination',
  'facts',
  'provisions',
  'expect_admissible',
  'expect_arguable',
] as const;

/** The door behind a body's name; courts within a state have none. */
const BODIES: Readonly<Record<string, string>> = {
  HRCTTEE: 'HRCTTEE-OP1',
  HRC: 'HRCTTEE-OP1',
  CCPR: 'HRCTTEE-OP1',
  CAT: 'CAT-22',
  CED: 'CED-31',
  CRC: 'CRC-OPIC',
  CEDAW: 'CEDAW-OP',
  CERD: 'CERD-14',
  ECTHR: 'ECTHR-39',
  IACTHR: 'IACHR-25',
  IACHR: 'IACHR-25',
  ACHPR: 'ACHPR',
  WGAD: 'WGAD',
  WGEID: 'WGEID',
};

/** First and last day that a date of a row can mean. */
function window(text: string): { readonly first: Day; readonly last: Day } | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (parseDay(first) === null) return null;
  if (day !== undefined) return { first, last: first };
  return { first, last: addDays(addMonths(first, month === undefined ? 12 : 1), -1) };
}

/**
 * The year in which the case was brought, as its number gives it: `2024/2011`, `27584/20`, `444/2010`. `null` where the
 * number gives none (opinions are numbered by the year in which they were given).
 *
 * @example yearOfNumber('27584/20') // 2020
 */
export function yearOfNumber(number: string): number | null {
  const text = /(?:^|[^\d])\d+\/(\d{4}|\d{2})(?!\d)/.exec(number)?.[1];
  if (text === undefined) return null;
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** Days on which the door is tried: through the year of submission, not after the decision. */
function daysOf(row: DecidedCase): readonly Day[] {
  const decided = window(row.date);
  const year = row.body.startsWith('WG') ? null : yearOfNumber(row.number);
  const last =
    year === null
      ? (decided?.last ?? null)
      : decided !== null && decided.last < `${year}-12-31`
        ? decided.last
        : `${year}-12-31`;
  if (last === null) return [];
  const first = year === null ? addMonths(last, -24) : `${year}-01-01`;
  const days = Array.from({ length: 26 }, (_, at) => addMonths(first, at)).filter((day) => day < last);
  return [...(year === null ? days : days.slice(0, 12)), last];
}

type Answer = 'yes' | 'no' | 'undecided';

const OPENNESS: Readonly<Record<Door['standing'], Answer>> = {
  open: 'yes',
  openIf: 'yes',
  check: 'undecided',
  closed: 'no',
};

/** Open on one of the days; `no` only where it is closed on all of them. */
function opened(
  law: Law,
  row: DecidedCase,
  mechanism: string,
  days: readonly Day[],
): { answer: Answer; why: string } {
  let best: { answer: Answer; why: string } = { answer: 'no', why: '' };
  for (const on of days) {
    const destination = /^[A-Z]{3}$/.test(row.destination) ? row.destination : null;
    const told = readTold(row.facts, on, row.body);
    const found = assess(law, { state: row.respondent, destination, on, facts: told.facts });
    const door = found.doors.find((one) => one.mechanism === mechanism);
    if (door === undefined) continue;
    const answer = row.body.toUpperCase() === 'IACTHR' ? courtOf(law, row, on) : OPENNESS[door.standing];
    const why = `${door.standing} on ${on}: ${door.because.map(({ code }) => code).join(', ')}`;
    if (told.doubt !== null) return { answer: 'undecided', why: told.doubt };
    if (answer === 'yes') return { answer, why };
    if (answer === 'undecided' || best.why === '') best = { answer, why };
  }
  return best;
}

/** The Inter-American Court is reached through the Commission, where its jurisdiction was accepted. */
function courtOf(law: Law, row: DecidedCase, on: Day): Answer {
  const { standing } = procedureOn(law, row.respondent, 'IACtHR-62', on);
  if (standing === 'bound') return 'yes';
  return standing === 'notInData' || standing === 'check' ? 'undecided' : 'no';
}

/** Whether a provision claimed bound the state then, and the facts told name a harm. */
function argued(law: Law, row: DecidedCase, days: readonly Day[]): { answer: Answer; why: string } {
  const claimed = provisionsOf(row.provisions);
  const on = days.at(-1);
  if (claimed.length === 0 || on === undefined) return { answer: 'undecided', why: 'no provision read' };
  const standings = claimed.map(({ instrument }) =>
    instrument === 'UDHR' ? 'bound' : bindsSometime(law, row.respondent, instrument, days),
  );
  if (!standings.includes('bound')) {
    const open = standings.some((one) => one === 'notInData' || one === 'check');
    return { answer: open ? 'undecided' : 'no', why: `binding then: ${standings.join(', ')}` };
  }
  const harm = claimed.some(({ harm: names }) => names) || readTold(row.facts, on, row.body).harm;
  return harm
    ? { answer: 'yes', why: claimed.map(({ instrument }) => instrument).join(', ') }
    : { answer: 'undecided', why: 'the facts told name no harm' };
}

function bindsSometime(law: Law, state: string, instrument: string, days: readonly Day[]): string {
  const found = days.map((day) => statusOn(law, state, instrument, day).standing);
  return found.includes('bound') ? 'bound' : (found.at(-1) ?? 'notInData');
}

/** The words of an expectation, without remarks in brackets; `null` where nothing is expected. */
function expectation(text: string): Answer | null {
  const word = text.replace(/\(.*/, '').trim().toLowerCase();
  if (word === '' || word === '-' || word === '?' || word === 'n/a') return null;
  return /^(admissible|accepted|yes|partly|arguable|open)/.test(word) ? 'yes' : 'no';
}

function compare(what: string, expected: Answer, got: { answer: Answer; why: string }): Compared {
  return {
    expected: `${what}: ${expected}`,
    found: `${got.answer} (${got.why})`,
    agrees: expected === got.answer,
    note: '',
  };
}

/** What a lawyer is asked where the engine gives another answer, or none. */
function questionOf(row: DecidedCase, compared: readonly Compared[]): string {
  const open = compared.filter(({ agrees }) => agrees === false);
  if (open.length === 0) return '';
  const undecided = open.find(({ found }) => found.startsWith('undecided'));
  return undecided === undefined
    ? `${row.body} ${row.number}: the door was open and a provision bound the state. Was the claim substantiated, were remedies used, had another body the same matter? A lawyer reads the decision.`
    : `${row.body} ${row.number}: ${undecided.found}. A lawyer decides.`;
}

/** One case: was the door open in the year of its number, and was there something to argue. */
export function checkCase(law: Law, row: DecidedCase): RowOutcome {
  const admissible = expectation(row.expect_admissible);
  const arguable = expectation(row.expect_arguable);
  const mechanism = BODIES[row.body.toUpperCase().replace(/[^A-Z]/g, '')];
  if (mechanism === undefined) {
    const question = `${row.body}: a court of a state, without a door here; a lawyer reads the judgment`;
    return { id: row.id, counted: false, agrees: false, compared: [], question };
  }
  if (admissible === null && arguable === null) {
    return { id: row.id, counted: false, agrees: false, compared: [], question: 'the row expects nothing' };
  }
  const days = daysOf(row);
  const compared = [
    ...(admissible === null ? [] : [compare('admissible', admissible, opened(law, row, mechanism, days))]),
    ...(arguable === null ? [] : [compare('arguable', arguable, argued(law, row, days))]),
  ];
  const agrees = compared.every((one) => one.agrees === true);
  return { id: row.id, counted: true, agrees, compared, question: questionOf(row, compared) };
}
