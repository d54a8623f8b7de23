import type { z } from 'zod';
import type { status } from '../data/schema.ts';
import type { Day, InstrumentId, Law } from '../model/law.ts';
import { stateNamed } from './compare.ts';
import type { DepositaryTreaty, Participant } from './model.ts';

/** A row of data/law/status.json as it lies in the file. */
export type StatusRecord = z.infer<typeof status>[number];

/** Name of the source in about.json that rows read from the depositary's XML bear. */
export const DEPOSITARY_SOURCE = 'untc-xml';

function renewed(row: StatusRecord, theirs: Participant | undefined, asOf: Day): StatusRecord {
  const { state, instrument, note, territory } = row;
  // A note on a row in doubt tells of the doubt, which the depositary has ended.
  const kept = row.certainty === 'sure' ? note : undefined;
  const bears = {
    ...(kept === undefined ? {} : { note: kept }),
    ...(territory === undefined ? {} : { territory }),
  };
  const end = { asOf, certainty: 'sure' as const, source: [DEPOSITARY_SOURCE], ...bears };
  if (theirs === undefined) return row.kind === 'none' ? { state, instrument, kind: 'none', ...end } : row;
  // That a state left is known, since when is not: a person writes it.
  if (theirs.left || (theirs.deposited === null && row.kind !== 'none' && row.kind !== 'signed')) return row;
  const signed = theirs.signed ?? row.signed;
  const withSigned = signed === undefined ? {} : { signed };
  if (theirs.deposited === null) {
    return signed === undefined ? row : { state, instrument, kind: 'signed', signed, ...end };
  }
  if (row.kind === 'withdrawn') return row;
  const sameDay = row.deposited === theirs.deposited;
  return {
    state,
    instrument,
    kind: 'party',
    deposited: theirs.deposited,
    action: theirs.action ?? row.action ?? 'ratification',
    ...withSigned,
    ...(sameDay && row.inForce !== undefined ? { inForce: row.inForce } : {}),
    ...(row.earlier === undefined ? {} : { earlier: row.earlier }),
    ...end,
  };
}

/**
 * The rows of status.json after taking over what the depositary says of one instrument as of a day. Order is kept; a
 * state that the file no longer names as a party keeps its row for a person to end.
 */
export function takeOver(
  law: Law,
  rows: readonly StatusRecord[],
  instrument: InstrumentId,
  treaty: DepositaryTreaty,
  asOf: Day,
): readonly StatusRecord[] {
  const theirs = new Map(
    treaty.participants.flatMap((participant) => {
      const state = stateNamed(law, participant.name);
      return state === null ? [] : [[state, participant] as const];
    }),
  );
  return rows.map((row) => (row.instrument === instrument ? renewed(row, theirs.get(row.state), asOf) : row));
}

function lay(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(lay).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}: ${lay(held)}`);
  return `{${fields.join(', ')}}`;
}

/** One record a line, so that a change shows as one line. */
export function layRecords(rows: readonly object[]): string {
  return `[\n${rows.map((row) => `  ${lay(row)}`).join(',\n')}\n]\n`;
}
