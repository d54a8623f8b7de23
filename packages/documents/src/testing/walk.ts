import type { Block, Run } from '../model.ts';

/** All runs of a block in reading order. */
export function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'quotation':
      return block.runs;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flat(2);
    case 'heading':
    case 'figure':
      return [];
  }
}
