import type { Property } from '../../model/properties.ts';
import type { IncidentFindings, Term } from '../types.ts';
import type { TextKey } from '../text-keys.ts';
import type { Param, WordingPart } from '../wording.ts';
import { counted, dated, isInWaves, terms } from './facts.ts';

/** Days of arrest, return, release and death. Where arrests came in waves, or a return in parts, no one day is named. */
export function dateClauses(findings: IncidentFindings): readonly WordingPart[] {
  if (isInWaves(findings)) return [];
  const properties: readonly Property[] = ['date_detained', 'date_return', 'date_released', 'date_death'];
  const told = properties.flatMap((property) => daysOn(findings, property));
  const clauses = [...told, ...impossible(findings, told)];
  if (dated(findings, 'date_return').length > 0) return clauses;
  return [...clauses, ...dated(findings, 'date_return_expected').flatMap(({ wording }) => wording)];
}

/** The days of a kind; where lots have days of their own that differ, those, as no day is then that of all. */
function daysOn(findings: IncidentFindings, property: Property): readonly WordingPart[] {
  const lots = findings.findings.filter(
    (finding) => finding.property === property && finding.scope.lot !== null && finding.value.kind === 'date',
  );
  const days = new Set(lots.map(({ scope }) => `${scope.earliest} ${scope.latest}`));
  if (days.size > 1 && lots.length <= mostLots) return lots.flatMap(({ wording }) => wording);
  return dated(findings, property).flatMap(({ wording }) => wording);
}

const mostLots = 4;

/** Two days that are both told and cannot both be right are not left to the reader. */
function impossible(findings: IncidentFindings, told: readonly WordingPart[]): readonly WordingPart[] {
  const said = new Set(told.flatMap(({ claimIds }) => claimIds));
  const [one] = findings.issues.filter(
    ({ name, claimIds }) =>
      name === 'impossible_order' && claimIds.length > 1 && claimIds.every((id) => said.has(id)),
  );
  return one ? [{ key: 'date.impossible', params: {}, claimIds: one.claimIds }] : [];
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
  const procedure = procedures(findings).map(saysTerm);
  if (good && countedAlready(findings, good.term)) return procedure;
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

/** "9 reported resettled" says it, and of whom: a bare "resettled" would say it of all. */
function countedAlready(findings: IncidentFindings, term: string): boolean {
  const some = (property: Property) => counted(findings, property).length > 0;
  return (
    (term === 'resettled' && some('count_resettled')) || (term === 'released' && some('count_remaining'))
  );
}

/** The last word on their procedure, and where it is told of some and of all, both. */
function procedures(findings: IncidentFindings): readonly Term[] {
  const all = terms(findings, 'legal_status_procedure');
  const base = ({ term }: Term) => term.replace(/\s*\(.*$/, '');
  return all.filter((term) => all[0] !== undefined && base(term) === base(all[0])).slice(0, 2);
}

function saysTerm(term: Term): WordingPart {
  return {
    key: 'terms.said',
    // As a label the word names people, as a procedure a status, also of one person.
    params: {
      who: names(term),
      term: { kind: 'term', term: term.term.replace(/^asylum_seeker\b/, 'asylum_seeker_status') },
    },
    claimIds: term.claimIds,
  };
}

function names(...all: readonly Term[]): Param {
  return { kind: 'names', names: [...new Set(all.flatMap(({ speakers }) => speakers))] };
}

function ids(all: readonly Term[]): readonly string[] {
  return [...new Set(all.flatMap(({ claimIds }) => claimIds))];
}

/** Who disputes, denies or does not confirm it, and whether any state has confirmed it. */
export function confirmationClauses(findings: IncidentFindings, anyCount: boolean): readonly WordingPart[] {
  const { byState, declined, speakers } = findings.confirmation;
  const against = [
    ...denials(findings, 'disputed', 'disputed.by'),
    ...denials(findings, 'denied', 'denied.by'),
    ...(byState.length === 0 && anyCount ? declining(findings) : []),
  ];
  if (byState.length > 0)
    return [
      ...against,
      { key: 'confirmed.state', params: { who: { kind: 'names', names: speakers } }, claimIds: byState },
    ];
  return anyCount ? [...against, { key: 'unconfirmed.no_state', params: {}, claimIds: declined }] : against;
}

/** Longer words than these are left to the issue. */
const longestQuote = 120;

/** What is denied stands in the words of the denial: a state that denies an arrest does not deny a return. */
function denials(
  findings: IncidentFindings,
  name: 'disputed' | 'denied',
  key: TextKey,
): readonly WordingPart[] {
  const found = terms(findings, 'denial').filter(({ term }) => term.startsWith(name));
  if (found.length === 0) return [];
  const told = findings.issues.filter((issue) => issue.name === name);
  const [quote] = told.length === 1 ? told.flatMap(({ sentence }) => sentence[0]?.params.from ?? []) : [];
  const isShort = quote?.kind === 'text' && quote.text.length <= longestQuote;
  return [{ key, params: { who: names(...found), ...(isShort && { quote }) }, claimIds: ids(found) }];
}

function declining(findings: IncidentFindings): readonly WordingPart[] {
  const found = findings.positions.filter(({ property }) => property === 'unconfirmed_by');
  if (found.length === 0) return [];
  const who: Param = { kind: 'names', names: [...new Set(found.map(({ by }) => by))] };
  return [{ key: 'unconfirmed.by', params: { who }, claimIds: found.flatMap(({ claimIds }) => claimIds) }];
}
