import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import type { Fact } from '../../model/fact.ts';
import { edges, type FileView, heldFact } from './view.ts';

type Found = readonly Fact[];

const contradicted = ({ against }: Finding) =>
  against.filter(({ why }) => why === 'contradicts').map(({ claimId }) => claimId);

/** A day from a finding: its range stays a range, and accounts that differ stay contested. */
function dayFrom(view: FileView, id: string, property: string): Found {
  const found = view
    .findings(property)
    .filter(({ scope, value }) => scope.part !== 'leg' && value.kind === 'date')
    .toSorted((a, b) => b.used.length - a.used.length)[0];
  if (found === undefined || found.value.kind !== 'date') return [];
  const { earliest, latest } = found.value;
  if (earliest === null && latest === null) return [];
  const against = contradicted(found);
  const differ =
    against.length > 0 || (found.rule === 'date_range' && earliest !== null && earliest !== latest);
  return [
    heldFact(view, id, differ ? 'contested' : 'yes', {
      value: earliest !== null && earliest === latest ? earliest : null,
      lower: earliest,
      upper: latest,
      claimIds: found.used,
      against,
    }),
  ];
}

/** Days that rows of the file give, from the first to the last of them. */
function dayFromRows(
  view: FileView,
  id: string,
  rows: readonly { readonly edtf: string | null; readonly claimId: string | null }[],
): Found {
  const dated = rows.map(({ edtf, claimId }) => ({ ...edges(edtf), claimId }));
  const lower = dated.flatMap(({ earliest }) => earliest ?? []).toSorted()[0] ?? null;
  const upper =
    dated
      .flatMap(({ latest }) => latest ?? [])
      .toSorted()
      .at(-1) ?? null;
  if (lower === null && upper === null) return [];
  return [
    heldFact(view, id, 'yes', {
      value: lower === upper ? lower : null,
      lower,
      upper,
      claimIds: dated.flatMap(({ claimId }) => claimId ?? []),
      basis: 'row',
    }),
  ];
}

const first = (...ways: readonly Found[]): Found => ways.find((way) => way.length > 0) ?? [];

function counted(
  view: FileView,
  property: string,
): { readonly lower: number; readonly used: readonly string[] } {
  const known = view
    .findings(property)
    .filter(({ value }) => value.kind === 'count' && (value.lower ?? 0) > 0);
  const lower = Math.max(0, ...known.map(({ value }) => (value.kind === 'count' ? (value.lower ?? 0) : 0)));
  return { lower, used: known.flatMap(({ used }) => used) };
}

/** Claims whose status for these people is one of these words. */
function statusSaid(
  view: FileView,
  word: RegExp,
): { readonly all: readonly string[]; readonly some: readonly string[] } {
  const terms = view.findings('status').flatMap(({ value }) => (value.kind === 'terms' ? value.terms : []));
  const said = terms.filter(({ term }) => word.test(term));
  const partly = (term: string) => /some/.test(term);
  return {
    all: said.filter(({ term }) => !partly(term)).flatMap(({ claimIds }) => claimIds),
    some: said.filter(({ term }) => partly(term)).flatMap(({ claimIds }) => claimIds),
  };
}

function detention(view: FileView): Found {
  const custody = view.file.custody.filter((row) => view.concerns(row) && view.happened(row.from));
  const held = counted(view, 'count_detained');
  const dated = dayFrom(view, 'detention_date', 'date_detained');
  const claimIds = [...custody.flatMap(({ claimId }) => claimId ?? []), ...held.used];
  const places = [...view.findings('place_held'), ...view.findings('place_detained')];
  const named = [
    ...new Set(
      places.flatMap(({ value }) => (value.kind === 'places' ? value.terms : [])).map(({ term }) => term),
    ),
  ];
  const authority = view
    .findings('detaining_authority')
    .flatMap(({ value }) => (value.kind === 'terms' ? value.terms : []));
  const seen = custody.map(({ lastConfirmed, claimId }) => ({ edtf: lastConfirmed, claimId }));
  return [
    ...(custody.length > 0 || held.lower > 0 || dated.length > 0
      ? [
          heldFact(view, 'detained', 'yes', {
            claimIds: [...claimIds, ...dated.flatMap((fact) => fact.claimIds)],
          }),
          heldFact(view, 'in_state_power', 'yes', { claimIds }),
        ]
      : []),
    ...first(
      dated,
      dayFromRows(
        view,
        'detention_date',
        custody.map(({ from, claimId }) => ({ edtf: from, claimId })),
      ),
    ),
    ...(named.length > 0
      ? [
          heldFact(view, 'detention_place', named.length > 1 ? 'contested' : 'yes', {
            value: named.join(', '),
            claimIds: places.flatMap(({ used }) => used),
          }),
        ]
      : []),
    ...(authority.length > 0
      ? [
          heldFact(view, 'authority_in_control', 'yes', {
            value: authority.map(({ term }) => term).join('; '),
            claimIds: authority.flatMap((term) => term.claimIds),
          }),
        ]
      : []),
    ...dayFromRows(view, 'last_seen_date', seen),
  ];
}

/** What happened to a return: all of them, some of them, or nothing that the file knows. */
function returned(view: FileView): Found {
  if (view.person?.status === 'returned') return [heldFact(view, 'returned', 'yes', { basis: 'row' })];
  const said = statusSaid(view, /^(repatriated|returned)/);
  const count = counted(view, 'count_returned');
  const done = view.file.legs.filter(
    (leg) => view.concerns(leg) && leg.status === 'confirmed' && view.happened(leg.executedOn),
  );
  const claimIds = [
    ...said.all,
    ...said.some,
    ...count.used,
    ...done.flatMap(({ claimId }) => claimId ?? []),
  ];
  if (claimIds.length === 0 && done.length === 0) return [];
  // Some were returned: of the others nothing follows. That some say all were is a contest, not an end of the clock.
  const still = counted(view, 'count_detained').lower;
  const everybody =
    said.some.length === 0 && count.lower >= still && (said.all.length > 0 || count.lower > 0);
  return [
    heldFact(view, 'returned', everybody ? 'yes' : 'contested', { claimIds }),
    ...dayFrom(view, 'return_date', 'date_return'),
  ];
}

function removal(view: FileView): Found {
  const ahead = view.file.legs.filter(
    (leg) => view.concerns(leg) && (leg.status === 'announced' || leg.status === 'feared'),
  );
  const announced = ahead.filter(({ status }) => status === 'announced');
  const dated = dayFrom(view, 'removal_date', 'date_return_expected');
  const claimIds = [
    ...announced.flatMap(({ claimId }) => claimId ?? []),
    ...dated.flatMap((fact) => fact.claimIds),
  ];
  return [
    ...(announced.length > 0 || dated.length > 0
      ? [heldFact(view, 'removal_announced', 'yes', { claimIds })]
      : []),
    ...first(
      dated,
      dayFromRows(
        view,
        'removal_date',
        ahead.map(({ plannedFor, claimId }) => ({ edtf: plannedFor, claimId })),
      ),
    ),
    ...(view.file.destination === null
      ? []
      : [heldFact(view, 'destination', 'yes', { value: view.file.destination, basis: 'row' })]),
  ];
}

/** Where they are, who holds them and what is about to happen, as the file has it. */
export function situationFacts(view: FileView): readonly Fact[] {
  return [...detention(view), ...removal(view), ...returned(view)];
}
