import type { Property } from '../../model/properties.ts';
import type { IncidentFindings } from '../types.ts';
import { countParam, type WordingPart } from '../wording.ts';
import { type Counted, counted, isInWaves, terms } from './facts.ts';

/** How many were arrested or held: first arrests and tally where there is one, without persons who are not of the group. */
export function detainedClauses(findings: IncidentFindings): readonly WordingPart[] {
  const all = counted(findings, 'count_detained');
  const main = all.filter(({ scope }) => ['whole', 'first', 'tally'].includes(scope.part));
  const chosen = main.length > 0 ? main : all.filter(({ scope }) => scope.part === 'period');
  return chosen.flatMap((finding) => [...finding.wording, ...withoutHelpers(findings, finding)]);
}

/** "Of the 13 arrested, two were guides": where helpers are told of the very total, the rest is shown too. */
function withoutHelpers(findings: IncidentFindings, { value, used }: Counted): readonly WordingPart[] {
  const note = findings.arithmetic.find(
    ({ kind, total, totalClaimId }) =>
      kind === 'less' &&
      used.includes(totalClaimId) &&
      (total === value.lower || total === value.best?.lower),
  );
  if (!note) return [];
  const less = note.total - note.sum;
  return [
    {
      key: 'count.less_helpers',
      params: {
        total: countParam({ lower: note.total, upper: note.total }),
        less: countParam({ lower: less, upper: less }),
        n: countParam({ lower: note.sum, upper: note.sum }),
        who: { kind: 'names', names: note.by === null ? [] : [note.by] },
      },
      claimIds: [note.totalClaimId, ...note.lessClaimIds],
    },
  ];
}

/** How many were returned. A floor that every account reaches leads; "all" is named with those on whom it rests. */
export function returnedClauses(findings: IncidentFindings): readonly WordingPart[] {
  const all = counted(findings, 'count_returned');
  const wholes = all.filter(
    ({ scope }) => scope.part === 'whole' || scope.part === 'tally' || scope.part === 'first',
  );
  const periods = all.filter(({ scope }) => scope.part === 'period');
  const mixed = all.find(({ rule }) => rule === 'not_comparable');
  if (mixed) return mixed.wording;
  const totals = periods.filter(({ scope }) => scope.name?.startsWith('since') === true);
  const isSeries = totals.length > 0 && wholes.length + periods.length - totals.length >= 2;
  const told = wholes.filter((finding) => !isRefuted(findings, finding));
  const lead = isSeries ? [] : told.flatMap((finding) => wholeClauses(findings, finding));
  const later = all.filter(
    ({ scope }) => scope.part === 'later' && wholes.some((one) => one.scope.part === 'tally'),
  );
  const spans = totals.length > 0 ? totals : wholes.length > 0 ? [] : periods;
  return [...lead, ...[...later, ...spans].flatMap(({ wording }) => wording), ...sums(findings)];
}

/**
 * A return that nobody named tells of, while somebody named says that the people were released or not returned: the
 * finding stays, the sentence does not repeat it.
 */
function isRefuted(findings: IncidentFindings, { origins, used }: Counted): boolean {
  const averted = terms(findings, 'status').some(({ term }) => /^(released|not_returned)$/.test(term));
  return averted && origins.independent === 1 && used.every((id) => findings.unsourced.includes(id));
}

function wholeClauses(findings: IncidentFindings, finding: Counted): readonly WordingPart[] {
  const { value, wording, used, rule } = finding;
  const [first] = wording;
  if (!first || !value.all || value.lower === null || value.lower === value.upper) return wording;
  if (rule !== 'range_of_accounts' && rule !== 'first_arrests') return wording;
  const floor: WordingPart = {
    key: 'count.possibly_all',
    params: { ...first.params, n: countParam({ lower: value.lower, upper: null }, value.about) },
    claimIds: used,
  };
  const rests = findings.allReturned;
  if (rests === null) return [floor];
  return [
    floor,
    {
      key: rests.firstHand ? 'count.all_rests_on' : 'count.all_rests_on_hearsay',
      params: {
        k: { kind: 'number', value: rests.independent },
        who: { kind: 'names', names: rests.speakers },
      },
      claimIds: rests.claimIds,
    },
  ];
}

function sums({ arithmetic }: IncidentFindings): readonly WordingPart[] {
  return arithmetic
    .filter(({ kind }) => kind === 'periods')
    .map(({ sum, expression, partClaimIds }) => ({
      key: 'count.sum',
      params: { n: countParam({ lower: sum, upper: sum }), expression: { kind: 'text', text: expression } },
      claimIds: partClaimIds,
    }));
}

const others: readonly Property[] = [
  'count_dead',
  'count_released',
  'count_resettled',
  'count_remaining',
  'count_children',
];

/** Those who can still be protected: told where nobody counts the detained. */
export function atRiskClauses(findings: IncidentFindings): readonly WordingPart[] {
  if (counted(findings, 'count_detained').length > 0) return [];
  return counted(findings, 'count_at_risk')
    .filter(({ scope }) => scope.part === 'whole')
    .flatMap(({ wording }) => wording);
}

/** The dead, released, resettled, those still held, and children. */
export function otherCounts(findings: IncidentFindings): readonly WordingPart[] {
  return others.flatMap((property) => {
    // Where arrests came in waves, children were counted in one of them only.
    if (property === 'count_children' && isInWaves(findings)) return [];
    const [finding] = counted(findings, property).filter(({ scope }) => scope.part === 'whole');
    // Deaths that nobody is named for are a rumour.
    if (property === 'count_dead' && finding?.used.every((id) => findings.unsourced.includes(id))) return [];
    // "Women with children" tells only that there were some.
    const presence = finding?.value.lower === 1 && finding.value.upper === null;
    return finding && !presence ? finding.wording : [];
  });
}

/** Parts that make more than their total are not left to the reader to find. */
export function partsClauses(all: IncidentFindings): readonly WordingPart[] {
  // Parts without a lot may overlap ("five of them women"), which only a person can tell.
  const apart = new Set([
    ...all.lots.flatMap(({ by }) => by.map(({ claimId }) => claimId)),
    ...[...counted(all, 'count_men'), ...counted(all, 'count_women')].flatMap(({ used }) => used),
  ]);
  const wrong = all.arithmetic.filter(
    ({ adds, kind, partClaimIds }) => !adds && kind === 'sum' && partClaimIds.every((id) => apart.has(id)),
  );
  const totals = new Set(wrong.map(({ totalClaimId }) => totalClaimId));
  return all.issues
    .filter(({ name, claimIds }) => name === 'does_not_add_up' && claimIds.some((id) => totals.has(id)))
    .flatMap(({ sentence }) => sentence)
    .slice(0, 1);
}

/** Where nobody counts the detained or returned: those said to be at risk, then shares and group totals. */
export function fallbackCounts(findings: IncidentFindings): readonly WordingPart[] {
  const properties: readonly Property[] = [
    'count_at_risk',
    'count_component',
    'count_group_total',
    'share_deported',
    'count_returned_per_day',
  ];
  for (const property of properties) {
    const found = findings.findings.filter(
      (finding) => finding.property === property && finding.scope.part !== 'later',
    );
    const wording = found.flatMap((finding) => finding.wording);
    if (wording.length > 0) return wording;
  }
  return [];
}
