import type { Competence, Day, Law, ProcedureRow, StateCode } from '../model/law.ts';
import { later, windowOf } from './commence.ts';
import { nearThatDay, type Standing, stand, statusOn, untilLastWord } from './status.ts';

const NOTHING = { source: '', note: '', certainty: 'check' } as const;

/** Without the treaty there is no competence. */
function withoutTreaty(treaty: Standing, instrument: string): Standing {
  if (treaty.standing === 'signedOnly' || treaty.standing === 'notBound') {
    return { ...treaty, standing: 'notBound', why: { code: 'standing.notParty', params: { instrument } } };
  }
  return treaty;
}

function withTreaty(treaty: Standing, competence: Competence, from: Day | null): Standing {
  const since = treaty.since === null ? null : later(treaty.since, from);
  const params = { instrument: competence.instrument, since: since ?? '' };
  return { ...treaty, since, why: { code: 'standing.withTreaty', params } };
}

/** CAT 20 and the like: with the treaty, unless shut out when joining. Nobody can shut it out later. */
function unlessExcluded(
  law: Law,
  treaty: Standing,
  competence: Competence,
  state: StateCode,
  day: Day,
): Standing {
  const row = law.procedures.get(`${state} ${competence.id}`);
  if (row?.kind === 'excluded') {
    if (row.endsOn !== null && day >= row.endsOn) {
      return stand('bound', 'standing.exclusionEnded', row, { since: row.endsOn }, { since: row.endsOn });
    }
    return stand('notBound', 'standing.excluded', untilLastWord(row, day), {}, { until: row.endsOn });
  }
  const bound = withTreaty(treaty, competence, competence.inForce);
  if (row !== undefined) return { ...bound, certainty: row.certainty, source: row.source, note: row.note };
  const joined = law.status.get(`${state} ${competence.instrument}`)?.deposited ?? '9999';
  return { ...bound, certainty: windowOf(joined).last > competence.asOf ? 'check' : bound.certainty };
}

function declared(found: ProcedureRow, treaty: Standing, competence: Competence, day: Day): Standing {
  if (found.accepted === null) return stand('check', 'standing.declarationDayUnknown', found);
  const row = nearThatDay(found, found.accepted, day);
  const { first, last } = windowOf(found.accepted);
  const params = { accepted: found.accepted };
  if (row.endsOn !== null && day >= row.endsOn) {
    return stand('ended', 'standing.declarationWithdrawn', row, { until: row.endsOn }, { until: row.endsOn });
  }
  if (competence.inForce !== null && day < competence.inForce) {
    return stand('notBound', 'standing.competenceNotInForce', row, { inForce: competence.inForce });
  }
  if (day < first) return stand('notBound', 'standing.declaredLater', row, params);
  if (day < last) return stand('check', 'standing.declarationDayUnknown', row, params);
  const exact = first === last ? later(first, competence.inForce) : null;
  const since = exact === null || treaty.since === null ? exact : later(exact, treaty.since);
  return stand(
    'bound',
    'standing.declared',
    row,
    { ...params, since: since ?? '' },
    { since, until: row.endsOn ?? treaty.until },
  );
}

/**
 * Whether a state has accepted a competence (a complaint, an inquiry, a court) on a day. It is dated by the declaration,
 * never by the accession to the treaty: Kazakhstan joined the CAT in 1998 and accepted article 22 on 21 February 2008.
 *
 * @example procedureOn(law, 'KAZ', 'CAT-22', '2008-02-20').standing // 'notBound'
 */
export function procedureOn(law: Law, state: StateCode, procedure: string, day: Day): Standing {
  const competence = law.competences.get(procedure);
  if (competence === undefined)
    return stand('notInData', 'standing.noInstrument', NOTHING, { instrument: procedure });
  if (competence.rule === 'notInForce') {
    return stand(
      'notBound',
      'standing.competenceNotInForce',
      { ...competence, certainty: 'sure' },
      { inForce: '' },
    );
  }
  const treaty = statusOn(law, state, competence.instrument, day);
  if (treaty.standing !== 'bound') return withoutTreaty(treaty, competence.instrument);
  if (competence.rule === 'automatic') return withTreaty(treaty, competence, competence.inForce);
  if (competence.rule === 'unlessExcluded') return unlessExcluded(law, treaty, competence, state, day);
  if (competence.automaticFrom !== null && day >= competence.automaticFrom) {
    return withTreaty(treaty, competence, competence.automaticFrom);
  }
  const row = law.procedures.get(`${state} ${procedure}`);
  if (row === undefined) return stand('notInData', 'standing.noRow', NOTHING, { instrument: procedure });
  if (row.kind !== 'notAccepted') return declared(row, treaty, competence, day);
  return stand('notBound', 'standing.notDeclared', untilLastWord(row, day), { asOf: row.asOf });
}
