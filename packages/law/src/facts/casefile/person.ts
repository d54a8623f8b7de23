import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import { stateOfParty } from './party.ts';
import type { Fact } from '../../model/fact.ts';
import { type FileView, heldFact } from './view.ts';

type Found = readonly Fact[];

/** Terms of the findings on a property that read like this, by claim. */
function saying(view: FileView, property: string, pattern: RegExp): readonly string[] {
  return view
    .findings(property)
    .flatMap(({ value }: Finding) => (value.kind === 'terms' ? value.terms : []))
    .filter(({ term }) => pattern.test(term))
    .flatMap(({ claimIds }) => claimIds);
}

function said(view: FileView, id: string, claimIds: readonly string[], truth: 'yes' | 'no' = 'yes'): Found {
  return claimIds.length === 0 ? [] : [heldFact(view, id, truth, { claimIds })];
}

function who(view: FileView): Found {
  const { person } = view;
  const children = view
    .findings('count_children')
    .filter(({ value }) => value.kind === 'count' && (value.lower ?? 0) > 0)
    .flatMap(({ used }) => used);
  return [
    ...(person !== undefined && (person.sex === 'female' || person.sex === 'male' || person.sex === 'other')
      ? [heldFact(view, 'sex', 'yes', { value: person.sex, basis: 'row' })]
      : []),
    ...(person !== undefined && (person.ageLower !== null || person.ageUpper !== null)
      ? [
          heldFact(view, 'age', 'yes', {
            value: person.ageLower === person.ageUpper ? person.ageLower : null,
            lower: person.ageLower,
            upper: person.ageUpper,
            basis: 'row',
          }),
        ]
      : []),
    ...(person === undefined ? said(view, 'children_concerned', children) : []),
  ];
}

/** Words that others use of the people are claims: they show that somebody says so, never that it is so. */
function danger(view: FileView): Found {
  return [
    ...said(view, 'motive_economic', saying(view, 'legal_label', /economic/)),
    ...said(view, 'entry_irregular', saying(view, 'legal_label', /illegal/)),
    ...said(view, 'death_penalty_risk', saying(view, 'punishment_feared', /execution|death|killed/)),
    ...said(
      view,
      'detention_on_return_expected',
      saying(view, 'punishment_feared', /camp|detention|prison|labour|torture/),
    ),
    ...said(view, 'disappearance_feared', saying(view, 'punishment_feared', /disappear/)),
    ...said(view, 'similarly_placed_harmed', saying(view, 'punishment_actual', /./)),
    ...said(view, 'contact_with_third_state_or_church', saying(view, 'contact_with', /./)),
    ...said(
      view,
      'intent_third_state',
      view.findings('destination_intended').flatMap(({ used }) => used),
    ),
  ];
}

function procedure(view: FileView): Found {
  const toState = view.file.communications.filter(
    ({ toParty, on }) => view.happened(on) && (stateOfParty(toParty) ?? '') === view.file.state,
  );
  const told = toState.flatMap(({ claimId }) => claimId ?? []);
  const denied = saying(view, 'access_denied', /UNHCR/i);
  const given = saying(view, 'access_given', /UNHCR/i);
  return [
    ...(toState.length > 0 ? [heldFact(view, 'authorities_told', 'yes', { claimIds: told })] : []),
    ...(denied.length > 0 && given.length > 0
      ? [heldFact(view, 'unhcr_access', 'contested', { claimIds: [...denied, ...given] })]
      : [...said(view, 'unhcr_access', denied, 'no'), ...said(view, 'unhcr_access', given)]),
  ];
}

/** What was sent to which body: it may shut another door, and an answer to it may be due. */
function begun(view: FileView): Found {
  const sent = (view.file.interventions ?? []).flatMap((row) => {
    const day = row.sentAt?.slice(0, 10) ?? null;
    const under = row.state === 'sent' || row.state === 'answered' || row.state === 'closed';
    if (!under || day === null || !view.concerns(row) || !view.happened(day)) return [];
    return [{ kind: row.kind, day }];
  });
  const procedures = sent
    .filter(({ kind }) => /^[A-Z]/.test(kind))
    .map(({ kind, day }) => `${kind}:sent:${day}`);
  return procedures.length === 0
    ? []
    : [heldFact(view, 'other_procedures', 'yes', { value: procedures.join(';'), basis: 'row' })];
}

/** Who they are, why return is feared and what was asked and allowed, as the file has it. */
export function personFacts(view: FileView): readonly Fact[] {
  return [...who(view), ...danger(view), ...procedure(view), ...begun(view)];
}
