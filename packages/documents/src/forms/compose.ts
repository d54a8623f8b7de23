import { column, draftRun, type Draft as Piece } from '../casefile/draft.ts';
import type { Block, Run } from '../model.ts';
import type { DraftField } from './model.ts';
import type { Ctx, FieldSpec, Filling, FormSection } from './spec.ts';

/** A field with its answer, before notes have numbers. */
export interface Answered {
  readonly spec: FieldSpec;
  readonly filling: Filling;
  readonly state: DraftField['state'];
}

/** Where an answer stands in the blocks of the paper: whole blocks, or a cell of a table. */
export type Place =
  | { readonly kind: 'blocks'; readonly from: number; readonly to: number }
  | { readonly kind: 'cell'; readonly block: number; readonly row: number };

export interface Laid {
  readonly pieces: readonly Piece[];
  readonly places: ReadonlyMap<string, Place>;
}

/** Lays the fields of a form out: short ones in tables with their neighbours, long ones under headings. */
export function layForm(
  sections: readonly (FormSection & { answers: readonly Answered[] })[],
  ctx: Ctx,
): Laid {
  const pieces: Piece[] = [];
  const places = new Map<string, Place>();
  for (const { title, answers } of sections) {
    if (title !== null) pieces.push(heading(2, title[ctx.locale]));
    for (const group of groups(answers)) {
      if (group[0]?.spec.short === true) {
        group.forEach(({ spec }, row) => places.set(spec.id, { kind: 'cell', block: pieces.length, row }));
        pieces.push(tableOf(group, ctx));
        continue;
      }
      for (const { spec, filling } of group) {
        pieces.push(
          heading(3, [spec.number, spec.label[ctx.locale]].filter((part) => part !== '').join('  ')),
        );
        places.set(spec.id, {
          kind: 'blocks',
          from: pieces.length,
          to: pieces.length + filling.pieces.length,
        });
        pieces.push(...filling.pieces);
      }
    }
  }
  return { pieces, places };
}

/** Lays a letter or a release out: the answers one after the other, without labels. */
export function layText(
  sections: readonly (FormSection & { answers: readonly Answered[] })[],
  ctx: Ctx,
): Laid {
  const pieces: Piece[] = [];
  const places = new Map<string, Place>();
  for (const { title, answers } of sections) {
    if (title !== null && answers.some(({ filling }) => filling.pieces.length > 0))
      pieces.push(heading(2, title[ctx.locale]));
    for (const { spec, filling } of answers) {
      places.set(spec.id, { kind: 'blocks', from: pieces.length, to: pieces.length + filling.pieces.length });
      pieces.push(...filling.pieces);
    }
  }
  return { pieces, places };
}

export function heading(level: 1 | 2 | 3, text: string): Piece {
  return { kind: 'heading', level, text, rank: 1 };
}

/** Neighbours of one kind; a long answer in a short field, or a short one without neighbours, stands under a heading. */
function groups(answers: readonly Answered[]): readonly (readonly Answered[])[] {
  const all: Answered[][] = [];
  for (const answer of answers) {
    const short = answer.spec.short === true && answer.filling.pieces.every(fitsCell);
    const last = all.at(-1);
    const each = short ? answer : asLong(answer);
    if (last !== undefined && last[0]?.spec.short === each.spec.short) last.push(each);
    else all.push([each]);
  }
  return all.map((group) => (group.length === 1 ? group.map(asLong) : group));
}

function asLong(answer: Answered): Answered {
  return { ...answer, spec: { ...answer.spec, short: false } };
}

function fitsCell(piece: Piece): boolean {
  return piece.kind === 'paragraph' || piece.kind === 'list';
}

function tableOf(group: readonly Answered[], ctx: Ctx): Piece {
  const { words, locale } = ctx;
  return {
    kind: 'table',
    caption: words.answer,
    columns: [column(words.number, 1.6), column(words.field, 6), column(words.answer, 11.4)],
    rows: group.map(({ spec, filling }) => [
      [draftRun(spec.number, 'quiet')],
      [draftRun(spec.label[locale])],
      filling.pieces.flatMap((piece, at) => [
        ...(at === 0 ? [] : [draftRun('; ')]),
        ...(piece.kind === 'paragraph'
          ? piece.runs
          : piece.kind === 'list'
            ? piece.items.flatMap((item, nth) => [...(nth === 0 ? [] : [draftRun('; ')]), ...item])
            : []),
      ]),
    ]),
    rank: 1,
  };
}

/** The runs of an answer as they stand in the paper, with their notes; paragraphs are parted by line ends. */
export function runsAt(blocks: readonly Block[], place: Place | undefined): readonly Run[] {
  if (place === undefined) return [];
  if (place.kind === 'cell') {
    const block = blocks[place.block];
    return block?.kind === 'table' ? (block.rows[place.row]?.[2] ?? []) : [];
  }
  const end: Run = { text: '\n', role: 'plain', cites: [] };
  const gap: Run = { text: ' · ', role: 'plain', cites: [] };
  const lines = blocks.slice(place.from, place.to).flatMap((block): readonly (readonly Run[])[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'quotation':
        return [block.runs];
      case 'list':
        return block.items;
      case 'table':
        return block.rows.map((row) => row.flatMap((each, at) => (at === 0 ? each : [gap, ...each])));
      // The subject of a letter is set as a heading.
      case 'heading':
        return [[{ text: block.text, role: 'strong', cites: [] }]];
      case 'figure':
        return [];
    }
  });
  return lines.flatMap((line, at) => (at === 0 ? line : [end, ...line]));
}
