import { cell, column, dateCell, draftRun, type Draft as Piece } from '../casefile/draft.ts';
import { groupByOrigin, rangeText } from '../casefile/number.ts';
import { heading } from './compose.ts';
import { type Ctx, small } from './spec.ts';

/** The accounts of the number that the paper rests on, as a table; nothing where it rests on none. */
export function accountsAnnex(ctx: Ctx, body: readonly Piece[]): readonly Piece[] {
  const { set, words } = ctx;
  const cited = new Set(body.flatMap(claimIdsOf));
  const rows = groupByOrigin(
    ctx.input.file.accounts.filter(({ claimIds }) => claimIds.some((id) => cited.has(id))),
  );
  if (rows.length === 0) return [];
  const { columns: c } = set.words;
  const columns = [
    column(c.account, 5),
    column(c.stated, 5),
    column(c.range, 2, 'end'),
    column(c.scope, 4),
    column(c.asOf, 3.4),
  ];
  return [
    heading(2, words.annex),
    {
      kind: 'table',
      caption: words.annex,
      columns,
      rows: rows.map((row) => [
        cell(row.account, set),
        [draftRun(set.words.quote.join(row.stated), 'quote', row.claimIds)],
        cell(rangeText(row.lower, row.upper), set),
        cell(row.scope, set),
        dateCell(row.asOf, set),
      ]),
      rank: 0,
    },
    small(draftRun(words.annexNote(rows.length, ctx.input.file.accounts.length), 'quiet')),
  ];
}

function claimIdsOf(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'paragraph':
    case 'quotation':
      return piece.runs.flatMap(({ claimIds }) => claimIds);
    case 'list':
      return piece.items.flat().flatMap(({ claimIds }) => claimIds);
    case 'table':
      return piece.rows.flat(2).flatMap(({ claimIds }) => claimIds);
    case 'heading':
    case 'figure':
      return [];
  }
}
