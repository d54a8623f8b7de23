import type { Property } from '../../model/properties.ts';
import type { IncidentFindings } from '../types.ts';
import { countParam, type WordingPart } from '../wording.ts';
import { type Counted, counted, isInWaves } from './facts.ts';

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
        less: countParam({ lower: less, upper: less }),
        n: countParam({ lower: note.sum, upper: note.sum }),
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
  const lead = isSeries ? [] : wholes.flatMap((finding) => wholeClauses(findings, finding));
  const spans = totals.length > 0 ? totals : wholes.length > 0 ? [] : periods;
  return [...lead, ...spans.flatMap(({ wording }) => wording), ...sums(findings)];
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

/** The dead, released, resettled, those still held, and children. */
export function otherCounts(findings: IncidentFindings): readonly WordingPart[] {
  return others.flatMap((property) => {
    // Where arrests came in waves, children were counted in one of them only.
    if (property === 'count_children' && isInWaves(findings)) return [];
    const [finding] = counted(findings, property).filter(({ scope }) => scope.part === 'whole');
    // "Women with children" tells only that there were some.
    const presence = finding?.value.lower === 1 && finding.value.upper === null;
    return finding && !presence ? finding.wording : [];
  });
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
