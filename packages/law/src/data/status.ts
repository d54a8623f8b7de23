import type { Obligation, Reason } from '../model/assessment.ts';
import type { Certainty, Day, Instrument, InstrumentId, Law, StateCode, StatusRow } from '../model/law.ts';
import { aboutWhen, bindsOn, later, type Window, windowOf } from './commence.ts';

/** Where a state stands towards an instrument or a competence on a day, and why. */
export interface Standing {
  /**
   * `bound`; `signedOnly`; `notYet`: deposited, not in force; `ended`; `notBound`: the sources say so;
   * `notInData`: nothing is known, which is never "not bound"; `check`: the sources leave it open.
   */
  readonly standing: Obligation['standing'];
  /** First day bound: past for `bound` and `ended`, to come for `notYet`; null where the day is not known. */
  readonly since: Day | null;
  /** Day on which it ended or will end. */
  readonly until: Day | null;
  /** `check` also where a silence of the sources is older than the day asked for. */
  readonly certainty: Certainty;
  /** A code of `STANDING_REASONS` with its dates; the words are in `words`. */
  readonly why: Reason;
  /** Source of the row that decided, for the reader; empty for `notInData`. */
  readonly source: string;
  readonly note: string;
}

/** Every code that `why` may bear. */
export const STANDING_REASONS = [
  'standing.noRow',
  'standing.noInstrument',
  'standing.notMember',
  'standing.noAction',
  'standing.silentSince',
  'standing.depositedLater',
  'standing.beforeAdoption',
  'standing.treatyNotInForce',
  'standing.signedOnly',
  'standing.notYetInForce',
  'standing.inForce',
  'standing.inForceDayUnknown',
  'standing.depositDayUnknown',
  'standing.reportedParty',
  'standing.withdrawn',
  'standing.withdrawnDayUnknown',
  'standing.notParty',
  'standing.withTreaty',
  'standing.excluded',
  'standing.exclusionEnded',
  'standing.notDeclared',
  'standing.declared',
  'standing.declaredLater',
  'standing.declarationDayUnknown',
  'standing.declarationWithdrawn',
  'standing.competenceNotInForce',
] as const;

type Code = (typeof STANDING_REASONS)[number];

interface Said {
  readonly source: string;
  readonly note: string;
  readonly certainty: Certainty;
}

const NOTHING: Said = { source: '', note: '', certainty: 'check' };

/** Puts a standing together; fields that are not given are null. */
export function stand(
  standing: Standing['standing'],
  code: Code,
  said: Said,
  params: Reason['params'] = {},
  { since = null, until = null }: { readonly since?: Day | null; readonly until?: Day | null } = {},
): Standing {
  const { source, note } = said;
  const certainty = standing === 'check' ? 'check' : said.certainty;
  return { standing, since, until, certainty, why: { code, params }, source, note };
}

/** What the sources deny or do not mention holds for certain up to their last day only. */
export function untilLastWord(row: Said & { readonly asOf: Day }, day: Day): Said {
  return day > row.asOf ? { ...row, certainty: 'check' } : row;
}

/** Where the day of deposit itself is to be checked, answers for days near it are too. */
export function nearThatDay<R extends Said & { readonly dayCertainty: Certainty }>(
  row: R,
  stated: string,
  day: Day,
): R {
  return row.dayCertainty === 'check' && aboutWhen(stated, day) ? { ...row, certainty: 'check' } : row;
}

/** The days on which the state may have become bound; null where the treaty's rule is not known. */
function bindingWindow(row: StatusRow, deposit: Window, instrument: Instrument): Window | null {
  if (row.inForce !== null) return { first: row.inForce, last: row.inForce };
  // A successor state does not wait: it steps in on the day of its notification at the latest.
  const rule = row.action === 'succession' ? { kind: 'onDeposit' as const } : instrument.commencement;
  const [first, last] = [bindsOn(deposit.first, rule), bindsOn(deposit.last, rule)];
  if (first === null || last === null) return null;
  return { first: later(first, instrument.inForce), last: later(last, instrument.inForce) };
}

/** Before the state was bound: signed, or nothing yet. */
function beforehand(row: StatusRow, day: Day): Standing {
  if (row.signed !== null && day >= row.signed) {
    return stand('signedOnly', 'standing.signedOnly', row, { signed: row.signed });
  }
  return stand('notBound', 'standing.depositedLater', row, { deposited: row.deposited ?? '' });
}

function ofParty(found: StatusRow, instrument: Instrument, day: Day): Standing {
  if (found.deposited === null) return stand('check', 'standing.reportedParty', found);
  const { deposited } = found;
  const row = nearThatDay(found, deposited, day);
  const deposit = windowOf(deposited);
  const binds = bindingWindow(row, deposit, instrument);
  const since = binds !== null && binds.first === binds.last ? binds.first : null;
  if (row.kind === 'withdrawn') {
    if (row.endsOn === null) return stand('check', 'standing.withdrawnDayUnknown', row);
    if (day >= row.endsOn) {
      return stand('ended', 'standing.withdrawn', row, { until: row.endsOn }, { since, until: row.endsOn });
    }
  }
  const until = row.endsOn;
  if (binds !== null && day >= binds.last) {
    return since === null
      ? stand('bound', 'standing.inForceDayUnknown', row, { deposited }, { until })
      : stand('bound', 'standing.inForce', row, { deposited, since }, { since, until });
  }
  if (day < deposit.first && (binds === null || day < binds.first)) return beforehand(row, day);
  if (binds === null) return stand('check', 'standing.inForceDayUnknown', row, { deposited }, { until });
  if (deposit.first !== deposit.last) {
    return stand('check', 'standing.depositDayUnknown', row, { deposited }, { until });
  }
  if (instrument.inForce !== null && day < instrument.inForce) {
    const params = { deposited, inForce: instrument.inForce };
    return stand('notYet', 'standing.treatyNotInForce', row, params, { since });
  }
  return stand('notYet', 'standing.notYetInForce', row, { deposited, since: since ?? '' }, { since });
}

/** What the row says when no earlier time of being bound answers. */
function asItStands(row: StatusRow, instrument: Instrument, day: Day): Standing {
  switch (row.kind) {
    case 'none':
      return stand(
        'notBound',
        day > row.asOf ? 'standing.silentSince' : 'standing.noAction',
        untilLastWord(row, day),
        {
          asOf: row.asOf,
        },
      );
    case 'signed':
      if (row.signed === null)
        return stand('signedOnly', 'standing.signedOnly', { ...row, certainty: 'check' });
      return beforehand({ ...row, ...untilLastWord(row, day) }, day);
    case 'partyUndated':
      return row.noneUntil !== null && day <= row.noneUntil
        ? beforehand(row, day)
        : stand('check', 'standing.reportedParty', row, { noneUntil: row.noneUntil ?? '' });
    case 'party':
    case 'withdrawn':
      return ofParty(row, instrument, day);
  }
}

function ofRow(row: StatusRow, instrument: Instrument, day: Day): Standing {
  const period = row.earlier.find(({ from, until }) => day >= from && day < until);
  if (period !== undefined) {
    const { from, until } = period;
    return stand('bound', 'standing.inForce', row, { deposited: from, since: from }, { since: from, until });
  }
  const found = asItStands(row, instrument, day);
  const gone = row.earlier.findLast(({ until }) => day >= until);
  if (gone === undefined || (found.standing !== 'notBound' && found.standing !== 'signedOnly')) return found;
  return stand(
    'ended',
    'standing.withdrawn',
    row,
    { until: gone.until },
    { since: gone.from, until: gone.until },
  );
}

/** A state without a row: outside the circle of members where that circle is complete, else unknown. */
function withoutRow(treaty: Instrument, day: Day): Standing {
  if (treaty.completeTo === null)
    return stand('notInData', 'standing.noRow', NOTHING, { instrument: treaty.id });
  const said = {
    source: treaty.reference,
    note: '',
    certainty: day > treaty.completeTo ? 'check' : 'sure',
  } as const;
  return stand('notBound', 'standing.notMember', said, { instrument: treaty.id, asOf: treaty.completeTo });
}

/**
 * Whether an instrument binds a state on a day. Entry into force follows from the deposit by the treaty's own rule and
 * never comes before the treaty's own; what the sources do not speak of is `notInData`, never `notBound`.
 *
 * @example statusOn(law, 'THA', 'CED', '2024-06-01').standing // 'notYet', since 2024-06-13
 */
export function statusOn(law: Law, state: StateCode, instrument: InstrumentId, day: Day): Standing {
  const treaty = law.instruments.get(instrument);
  if (treaty === undefined) return stand('notInData', 'standing.noInstrument', NOTHING, { instrument });
  const row = law.status.get(`${state} ${instrument}`);
  if (row === undefined)
    return law.states.has(state)
      ? withoutRow(treaty, day)
      : stand('notInData', 'standing.noRow', NOTHING, { instrument });
  if (treaty.adopted !== null && day < treaty.adopted) {
    return stand(
      'notBound',
      'standing.beforeAdoption',
      { ...row, certainty: 'sure' },
      { adopted: treaty.adopted },
    );
  }
  return ofRow(row, treaty, day);
}
