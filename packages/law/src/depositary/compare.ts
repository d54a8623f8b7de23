import type { InstrumentId, Law, StateCode, StatusRow } from '../model/law.ts';
import type { Comparison, DepositaryTreaty, Difference, Participant } from './model.ts';

const tidy = (name: string) =>
  name.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

const byName = new WeakMap<Law, ReadonlyMap<string, StateCode>>();

/** The state that the depositary calls so, by any of the names that the data know; null for none. */
export function stateNamed(law: Law, name: string): StateCode | null {
  const names =
    byName.get(law) ??
    new Map(
      [...law.states].flatMap(([code, state]) => state.names.map((known) => [tidy(known), code] as const)),
    );
  byName.set(law, names);
  return names.get(tidy(name)) ?? null;
}

/** Parties that are no state: they count in the head of the file and have no row of ours. */
const NO_STATE: readonly string[] = ['european union', 'european community'];

const isParty = (row: StatusRow | undefined) => row?.kind === 'party';

function ofParticipant(state: StateCode, ours: StatusRow | undefined, theirs: Participant): Difference[] {
  if (theirs.left)
    return ours !== undefined && ours.kind !== 'withdrawn' ? [{ kind: 'gone', state, ours, theirs }] : [];
  if (theirs.deposited === null) {
    if (ours !== undefined && (isParty(ours) || ours.kind === 'partyUndated'))
      return [{ kind: 'gone', state, ours, theirs }];
    if (theirs.signed === null || (ours?.kind === 'signed' && ours.signed === theirs.signed)) return [];
    return [{ kind: 'signed', state, ours: ours ?? null, theirs }];
  }
  if (ours === undefined || !isParty(ours)) return [{ kind: 'joined', state, ours: ours ?? null, theirs }];
  const fields = ['deposited', 'signed', 'action'] as const;
  return fields
    .filter((field) => theirs[field] !== null && ours[field] !== theirs[field])
    .map((field) => ({ kind: 'changed', state, field, ours: ours[field], theirs: theirs[field] }));
}

/**
 * Sets the depositary's file beside our rows for an instrument. Nothing is decided: what only a person can say
 * (a state that left, an unknown name) is told as such.
 */
export function compareDepositary(law: Law, instrument: InstrumentId, treaty: DepositaryTreaty): Comparison {
  const met = new Set<StateCode>();
  const differences: Difference[] = [];
  let same = 0;
  for (const theirs of treaty.participants) {
    const { name, row } = theirs;
    const state = stateNamed(law, name);
    if (state === null) {
      if (NO_STATE.includes(tidy(name))) continue;
      differences.push({ kind: 'unknownParticipant', name, row });
      continue;
    }
    if (met.has(state)) {
      differences.push({ kind: 'twice', name, row });
      continue;
    }
    met.add(state);
    const unread = theirs.unread.map((cell): Difference => ({ kind: 'unread', name, row, cell }));
    const found =
      unread.length > 0 ? unread : ofParticipant(state, law.status.get(`${state} ${instrument}`), theirs);
    differences.push(...found);
    if (found.length === 0) same += 1;
  }
  for (const ours of law.status.values()) {
    if (ours.instrument !== instrument || met.has(ours.state)) continue;
    if (isParty(ours) || ours.kind === 'signed')
      differences.push({ kind: 'gone', state: ours.state, ours, theirs: null });
  }
  const counted = treaty.participants.filter(({ deposited, left }) => deposited !== null && !left).length;
  if (treaty.parties !== null && treaty.parties !== counted) {
    differences.push({ kind: 'count', published: treaty.parties, counted });
  }
  const { title, parties, hasDeclarationsUnderArticle } = treaty;
  return { instrument, title, parties, counted, same, differences, hasDeclarationsUnderArticle };
}

/** More states gone at once than ever left a treaty together: another treaty's file, or half a file. */
const MANY_GONE = 3;

/** Differences after which the file is not to be trusted as a whole. */
export function mustBeSettled({ differences }: Comparison): readonly Difference[] {
  const gone = differences.filter(({ kind }) => kind === 'gone');
  const doubtful = differences.filter(({ kind }) =>
    ['unknownParticipant', 'twice', 'unread', 'count'].includes(kind),
  );
  return gone.length > MANY_GONE ? [...doubtful, ...gone] : doubtful;
}
