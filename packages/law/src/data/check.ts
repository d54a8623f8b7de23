import { daysBetween } from '@safeconduct/dates/days.ts';
import type { Day, Law, ProcedureRow, StatusRow } from '../model/law.ts';
import { windowOf } from './commence.ts';
import type { LawFile } from './files.ts';
import { statusOn } from './status.ts';

/** Something in the data that cannot be so (`fail`), or that a person should look at (`warn`). */
export interface LawIssue {
  readonly level: 'fail' | 'warn';
  readonly file: LawFile;
  /** The record as it is keyed, e.g. `CHN CAT`. */
  readonly record: string;
  readonly what: string;
}

/** A contact not seen to be right for longer is warned of. */
export const CONTACT_DAYS = 90;

function statusFaults(row: StatusRow, law: Law): string[] {
  const treaty = law.instruments.get(row.instrument);
  const deposit = row.deposited === null ? null : windowOf(row.deposited);
  const faults: string[] = [];
  if (row.source === '') faults.push('names no source');
  const bound = row.kind === 'party' || row.kind === 'withdrawn';
  if (bound && deposit === null) faults.push(`is "${row.kind}" without a day of deposit`);
  if (!bound && deposit !== null) faults.push(`is "${row.kind}" and yet has a deposit`);
  if (bound && row.action === null) faults.push('does not say by which act it joined');
  if (row.kind === 'withdrawn' && row.endsOn === null)
    faults.push('is withdrawn without the day on which it ended');
  if (row.kind !== 'withdrawn' && row.endsOn !== null)
    faults.push(`ends on ${row.endsOn} and yet is "${row.kind}"`);
  if (row.kind === 'none' && row.signed !== null) faults.push('is "none" and yet was signed');
  if (row.kind !== 'partyUndated' && row.noneUntil !== null)
    faults.push('has noneUntil without being partyUndated');
  if (treaty?.adopted && deposit !== null && deposit.last < treaty.adopted) {
    faults.push(`was deposited (${row.deposited}) before the text was adopted (${treaty.adopted})`);
  }
  if (treaty?.adopted && row.signed !== null && row.signed < treaty.adopted) {
    faults.push(`was signed (${row.signed}) before the text was adopted (${treaty.adopted})`);
  }
  if (deposit !== null && row.signed !== null && row.signed > deposit.last) {
    faults.push(`was signed (${row.signed}) after its deposit (${row.deposited})`);
  }
  if (deposit !== null && deposit.first > law.asOf)
    faults.push(`was deposited after the data's own day ${law.asOf}`);
  if (deposit !== null && row.endsOn !== null && row.endsOn < deposit.first)
    faults.push('ends before its deposit');
  for (const { from, until } of row.earlier) {
    if (until <= from) faults.push(`has an earlier time that ends (${until}) before it begins (${from})`);
  }
  return faults;
}

function procedureFaults(row: ProcedureRow, law: Law): string[] {
  const faults: string[] = [];
  const competence = law.competences.get(row.procedure);
  if (row.source === '') faults.push('names no source');
  if (row.kind === 'withdrawn' && row.endsOn === null)
    faults.push('is withdrawn without the day on which it ended');
  if (row.kind === 'withdrawn' && row.accepted === null)
    faults.push('is withdrawn without the day of acceptance');
  if (row.kind === 'notAccepted' && row.accepted !== null) faults.push('is not accepted and yet has a day');
  if (competence === undefined) return faults;
  if (competence.rule === 'declaration' && row.kind === 'excluded')
    faults.push('is excluded, though it needs a declaration');
  if (competence.rule === 'declaration' && row.kind === 'accepted' && row.accepted === null) {
    faults.push('is accepted without the day of the declaration');
  }
  const mother = law.status.get(`${row.state} ${competence.instrument}`);
  const everParty = mother !== undefined && mother.kind !== 'none' && mother.kind !== 'signed';
  if (row.kind !== 'notAccepted' && !everParty)
    faults.push(`without being a party to ${competence.instrument}`);
  const deposited = mother?.deposited ?? null;
  // A declaration may be signed with the text and precede the instrument by months, not by years.
  if (row.accepted !== null && deposited !== null && (mother?.earlier.length ?? 0) === 0) {
    const early = daysBetween(windowOf(row.accepted).last, windowOf(deposited).first);
    if (early > 366) faults.push(`was declared ${early} days before joining ${competence.instrument}`);
  }
  return faults;
}

function countFaults(law: Law): LawIssue[] {
  return law.counts.flatMap(({ instrument, on, parties, certainty }) => {
    const record = `${instrument} ${on}`;
    if (!law.instruments.has(instrument)) {
      return [{ level: 'fail', file: 'counts', record, what: 'names an instrument that is not in the data' }];
    }
    const bound = [...law.states.keys()].filter((state) => depositedBy(law, state, instrument, on)).length;
    if (bound === parties) return [];
    const what = `${parties} parties are published for ${on}, our rows make ${bound}`;
    return [{ level: certainty === 'sure' ? 'fail' : 'warn', file: 'counts', record, what }];
  });
}

/** A depositary counts who has deposited, whether or not it is in force for the state yet. */
function depositedBy(law: Law, state: string, instrument: string, on: Day): boolean {
  const { standing } = statusOn(law, state, instrument, on);
  return standing === 'bound' || standing === 'notYet';
}

/** An instrument that nothing refers to is a slip of the pen somewhere. */
function unnamed(law: Law): LawIssue[] {
  const named = new Set([
    ...[...law.status.values()].map(({ instrument }) => instrument),
    ...[...law.competences.values()].map(({ instrument }) => instrument),
    ...[...law.nodes.values()].flatMap(({ provisions }) => provisions.map(({ instrument }) => instrument)),
  ]);
  return [...law.instruments.values()]
    .filter(({ id, kind }) => kind !== 'custom' && !named.has(id))
    .map(({ id }) => ({
      level: 'fail',
      file: 'instruments',
      record: id,
      what: 'is named nowhere else in the data',
    }));
}

/**
 * Whether the data hang together: sources, order of dates, competences without their treaty, party counts against
 * published ones, forms without fields, and contacts that nobody has seen to be right for 90 days.
 *
 * @param today Day on which it is asked, for the contacts; null leaves them out.
 * @example checkLaw(law, null).filter(({ level }) => level === 'fail') // []
 */
export function checkLaw(law: Law, today: Day | null): LawIssue[] {
  const of = (file: LawFile, record: string, faults: readonly string[]): LawIssue[] =>
    faults.map((what) => ({ level: 'fail', file, record, what }));
  const mechanisms = [...law.mechanisms.values()].flatMap(({ id, fields }) =>
    fields.some(({ required }) => required) ? [] : of('mechanisms', id, ['has no required field']),
  );
  const contacts =
    today === null
      ? []
      : law.contacts
          .filter(({ verifiedOn }) => verifiedOn === null || daysBetween(verifiedOn, today) > CONTACT_DAYS)
          .map(({ id, value, verifiedOn }): LawIssue => {
            const since = verifiedOn === null ? 'never' : `last on ${verifiedOn}`;
            return { level: 'warn', file: 'contacts', record: id, what: `${value}: verified ${since}` };
          });
  return [
    ...[...law.status].flatMap(([key, row]) => of('status', key, statusFaults(row, law))),
    ...[...law.procedures].flatMap(([key, row]) => of('procedures', key, procedureFaults(row, law))),
    ...unnamed(law),
    ...mechanisms,
    ...countFaults(law),
    ...contacts,
  ];
}
