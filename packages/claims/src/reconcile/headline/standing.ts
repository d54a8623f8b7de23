import type { Property } from '../../model/properties.ts';
import type { IncidentFindings, Term } from '../types.ts';
import type { TextKey } from '../text-keys.ts';
import type { Param, WordingPart } from '../wording.ts';
import { dated, isInWaves, terms } from './facts.ts';

/** Days of arrest, return, release and death. Where arrests came in waves, or a return in parts, no one day is named. */
export function dateClauses(findings: IncidentFindings): readonly WordingPart[] {
  if (isInWaves(findings)) return [];
  const properties: readonly Property[] = ['date_detained', 'date_return', 'date_released', 'date_death'];
  const clauses = properties.flatMap((property) =>
    dated(findings, property).flatMap(({ wording }) => wording),
  );
  if (dated(findings, 'date_return').length > 0) return clauses;
  return [...clauses, ...dated(findings, 'date_return_expected').flatMap(({ wording }) => wording)];
}

/** A child whose age is told one year apart: the span of birth years instead of one of the ages. */
export function ageClauses(findings: IncidentFindings): readonly WordingPart[] {
  return findings.issues
    .filter(({ name }) => name === 'age_system')
    .flatMap(({ sentence }) => sentence)
    .map((part) => ({ ...part, key: 'age.systems' as const }));
}

const outcomes: Readonly<Record<string, TextKey>> = {
  released: 'status.released',
  resettled: 'status.resettled',
  not_returned: 'status.not_returned',
};

/** What became of them: a good outcome by its speaker, else what is not known; intents are no outcomes. */
export function outcomeClauses(findings: IncidentFindings, anyCount: boolean): readonly WordingPart[] {
  const statuses = terms(findings, 'status').filter(({ lot }) => lot === null);
  const good = statuses.find(({ term }) => Object.hasOwn(outcomes, term));
  const procedure = terms(findings, 'legal_status_procedure').slice(0, 1).map(saysTerm);
  if (good)
    return [
      { key: outcomes[good.term] as TextKey, params: { who: names(good) }, claimIds: good.claimIds },
      ...procedure,
    ];
  const fates = terms(findings, 'fate');
  const unknown = [...fates, ...statuses].find(({ term }) => term === 'unknown');
  const differing = fates.filter(({ term }) => term !== 'unknown');
  const fate: WordingPart[] =
    differing.length > 1
      ? [{ key: 'fate.disputed', params: { who: names(...differing) }, claimIds: ids(differing) }]
      : unknown
        ? [{ key: 'fate.unknown', params: {}, claimIds: unknown.claimIds }]
        : [];
  const risk = statuses.find(({ term }) => term === 'at_risk');
  const reported = statuses.find(({ term }) => term === 'repatriated');
  const status: WordingPart[] =
    !anyCount && reported
      ? [{ key: 'status.returned_reported', params: { who: names(reported) }, claimIds: reported.claimIds }]
      : !anyCount && risk && fate.length === 0
        ? [{ key: 'status.at_risk', params: {}, claimIds: risk.claimIds }]
        : [];
  return [...status, ...procedure, ...(isInWaves(findings) ? [] : fate)];
}

function saysTerm(term: Term): WordingPart {
  return {
    key: 'terms.said',
    params: { who: names(term), term: { kind: 'term', term: term.term } },
    claimIds: term.claimIds,
  };
}

function names(...all: readonly Term[]): Param {
  return { kind: 'names', names: [...new Set(all.flatMap(({ speakers }) => speakers))] };
}

function ids(all: readonly Term[]): readonly string[] {
  return [...new Set(all.flatMap(({ claimIds }) => claimIds))];
}

/** Who disputes or denies it, and whether any state has confirmed it. */
export function confirmationClauses(findings: IncidentFindings, anyCount: boolean): readonly WordingPart[] {
  const disputing = terms(findings, 'denial').filter(({ term }) => /^(disputed|denied)\b/.test(term));
  const disputed: WordingPart[] =
    disputing.length > 0
      ? [{ key: 'disputed.by', params: { who: names(...disputing) }, claimIds: ids(disputing) }]
      : [];
  const { byState, declined, speakers } = findings.confirmation;
  if (byState.length > 0)
    return [
      ...disputed,
      { key: 'confirmed.state', params: { who: { kind: 'names', names: speakers } }, claimIds: byState },
    ];
  return anyCount ? [...disputed, { key: 'unconfirmed.no_state', params: {}, claimIds: declined }] : disputed;
}
