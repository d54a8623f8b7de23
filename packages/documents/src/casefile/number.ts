import { rangeCharts } from '../chart/range.ts';
import type { AccountRow, CaseFileInput, FindingRow, LotRow } from '../input.ts';
import { dateText } from '../words/index.ts';
import {
  cell,
  column,
  type Draft,
  type DraftRun,
  dateCell,
  draftRun,
  optional,
  type Setting,
  section,
  table,
} from './draft.ts';

/** The incident in a sentence, each part with its claims. */
export function headline(input: CaseFileInput, { words }: Setting): readonly Draft[] {
  const parts = input.headline.map((part) => draftRun(part.text, 'plain', part.claimIds));
  return [
    {
      kind: 'paragraph',
      role: 'lead',
      runs: parts.length === 0 ? [draftRun(words.unknown, 'unknown')] : parts,
      rank: 2,
    },
    {
      kind: 'paragraph',
      role: 'small',
      runs: [draftRun(`${words.reading} ${words.leadNotes}`, 'quiet')],
      rank: 2,
    },
  ];
}

/** The number by account: how many accounts, the chart, then the same as a table. */
export function accounts(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const rows = groupByOrigin(input.accounts);
  if (rows.length === 0) return section(words.accounts, set, []);
  const { reports, families, independent } = input.totals;
  const said: Draft = {
    kind: 'paragraph',
    role: 'body',
    runs: [draftRun(words.accountsOf(rows.length, reports, families, independent))],
    rank: 1,
  };
  const drawn = rangeCharts(rows, set.locale).map(
    (chart, at): Draft => ({
      kind: 'figure',
      ...chart,
      caption: at === 0 ? words.chart : words.continued,
      alt: words.chartAlt,
      rank: 1,
    }),
  );
  const { columns: c } = words;
  const columns = [
    column(c.account, 5),
    column(c.origin, 4),
    column(c.stated, 5),
    column(c.range, 2, 'end'),
    column(c.scope, 4),
    column(c.asOf, 4.4),
    column(c.standing, 3),
  ];
  const body = rows.map((row) => [
    cell(row.account, set),
    cell(row.origin, set),
    [draftRun(words.quote.join(row.stated), 'quote', row.claimIds)],
    cell(rangeText(row.lower, row.upper), set),
    cell(row.scope, set),
    dateCell(row.asOf, set),
    cell(words.standing[row.standing], set),
  ]);
  return section(words.accounts, set, [said, ...drawn, ...table(words.accounts, columns, body)]);
}

/** Accounts of one origin stand together, in the order in which the origins first appear. */
export function groupByOrigin(rows: readonly AccountRow[]): readonly AccountRow[] {
  return [...Map.groupBy(rows, (row) => row.origin).values()].flat();
}

/**
 * A range as figures; `null` where no bound is stated.
 *
 * @example rangeText(21, null) // '≥ 21'
 */
export function rangeText(lower: number | null, upper: number | null): string | null {
  if (lower === null) return upper === null ? null : `≤ ${upper}`;
  if (upper === null) return `≥ ${lower}`;
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}

/** What is known, each finding with its rule, what it rests on and what stands against it. */
export function findings(input: CaseFileInput, set: Setting): readonly Draft[] {
  return section(
    set.words.findings,
    set,
    input.findings.flatMap((row) => finding(row, set)),
  );
}

function finding(row: FindingRow, set: Setting): readonly Draft[] {
  const { words } = set;
  const wording: readonly DraftRun[] =
    row.wording.length === 0
      ? cell(null, set)
      : row.wording.map((part) => draftRun(part.text, 'plain', part.claimIds));
  const cited = new Set(row.wording.flatMap((part) => part.claimIds));
  const further = row.used.filter((id) => !cited.has(id));
  const basis: readonly DraftRun[] = [
    draftRun(words.findingBasis(row.rule, row.origins, row.reports), 'quiet', further),
    ...(row.against.length === 0 ? [] : [draftRun(` ${words.against}:`, 'quiet', row.against)]),
  ];
  const decided: readonly Draft[] =
    row.decision === null
      ? []
      : [{ kind: 'paragraph', role: 'body', runs: decisionRuns(row.decision, set), rank: 1 }];
  return [
    { kind: 'heading', level: 3, text: row.label, rank: 1 },
    ...decided,
    {
      kind: 'paragraph',
      role: 'body',
      runs: row.decision === null ? wording : [draftRun(`${words.ruleSaid}: `, 'quiet'), ...wording],
      rank: 1,
    },
    { kind: 'paragraph', role: 'small', runs: basis, rank: 1 },
  ];
}

function decisionRuns(
  decision: NonNullable<FindingRow['decision']>,
  { words, locale }: Setting,
): readonly DraftRun[] {
  const who = words.decided(decision.by, dateText(decision.on, locale));
  return [draftRun(decision.wording, 'strong'), draftRun(` (${who}: ${decision.reason})`)];
}

/** Lots as an indented list in a table, a lot below the one that contains it. */
export function lots(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const { columns: c } = words;
  const columns = [
    column(c.lot, 2),
    column(c.within, 2),
    column(c.count, 4),
    column(c.place, 4),
    column(c.date, 4),
    column(c.note, 6),
  ];
  const body = inTreeOrder(input.lots).map((row) => [
    [draftRun(row.label, 'strong', row.claimIds)],
    optional(row.within),
    cell(row.count, set),
    cell(row.place, set),
    dateCell(row.date, set),
    optional(row.note),
  ]);
  return section(words.lots, set, table(words.lots, columns, body));
}

function inTreeOrder(rows: readonly LotRow[]): readonly LotRow[] {
  const labels = new Set(rows.map((row) => row.label));
  const seen = new Set<LotRow>();
  const visit = (row: LotRow): readonly LotRow[] => {
    if (seen.has(row)) return [];
    seen.add(row);
    return [row, ...rows.filter((other) => other.within === row.label).flatMap(visit)];
  };
  const ordered = rows.filter((row) => row.within === null || !labels.has(row.within)).flatMap(visit);
  // Lots that contain each other in a circle have no root; they are shown all the same.
  return [...ordered, ...rows.filter((row) => !seen.has(row))];
}
