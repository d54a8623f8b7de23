import type { Locale } from '@safeconduct/dates';
import type { Block, Column, RunRole } from '../model.ts';
import { dateText, type Words, wordsOf } from '../words/index.ts';

/** A run that still names its claims; numbers come when the whole paper stands. */
export interface DraftRun {
  readonly text: string;
  readonly role: RunRole;
  readonly claimIds: readonly string[];
}

type WithRuns = Extract<Block, { kind: 'paragraph' | 'list' | 'table' | 'quotation' }>;
type Rewritten<T> = T extends { kind: 'paragraph' | 'quotation' }
  ? Omit<T, 'runs'> & { readonly runs: readonly DraftRun[] }
  : T extends { kind: 'list' }
    ? Omit<T, 'items'> & { readonly items: readonly (readonly DraftRun[])[] }
    : Omit<T, 'rows'> & { readonly rows: readonly (readonly (readonly DraftRun[])[])[] };

/**
 * A block in the making. `rank` says how near the block stands to its claims: a claim's note is set in the
 * block of lowest rank that cites it (0 a row about that very claim, 1 a finding, 2 the headline), so that
 * the first page is not buried under notes.
 */
export type Draft = (Exclude<Block, WithRuns> | Rewritten<WithRuns>) & { readonly rank: 0 | 1 | 2 };

/** What every section is given. */
export interface Setting {
  readonly locale: Locale;
  readonly words: Words;
}

export function setting(locale: Locale): Setting {
  return { locale, words: wordsOf(locale) };
}

export function draftRun(text: string, role: RunRole = 'plain', claimIds: readonly string[] = []): DraftRun {
  return { text, role, claimIds };
}

/** A value as a cell; what is not known is printed as a blank, never left out. */
export function cell(
  text: string | null,
  { words }: Setting,
  claimIds: readonly string[] = [],
  role: RunRole = 'plain',
): readonly DraftRun[] {
  return text === null || text.trim() === ''
    ? [draftRun(words.unknown, 'unknown', claimIds)]
    : [draftRun(text, role, claimIds)];
}

/** A date as a cell. */
export function dateCell(edtf: string | null, set: Setting): readonly DraftRun[] {
  return cell(edtf === null ? null : dateText(edtf, set.locale), set);
}

/** A cell that stays empty where there is nothing to say, e.g. the whole of a lot that is part of none. */
export function optional(text: string | null): readonly DraftRun[] {
  return text === null ? [] : [draftRun(text)];
}

export function column(label: string, share: number, align: 'start' | 'end' = 'start'): Column {
  return { label, share, align };
}

/** A section: its heading and blocks, or that there is nothing on file. */
export function section(title: string, set: Setting, blocks: readonly Draft[]): readonly Draft[] {
  const none: Draft = {
    kind: 'paragraph',
    role: 'small',
    runs: [draftRun(set.words.none, 'quiet')],
    rank: 1,
  };
  return [{ kind: 'heading', level: 2, text: title, rank: 1 }, ...(blocks.length === 0 ? [none] : blocks)];
}

export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (readonly DraftRun[])[])[],
): readonly Draft[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows, rank: 0 }];
}
