import type { Locale } from '@safeconduct/dates';

/** How a run is meant, never how it looks. `unknown` marks a blank that asks to be filled; `quote` words of a source. */
export type RunRole = 'plain' | 'strong' | 'emphasis' | 'unknown' | 'quote' | 'quiet';

/** A reference from a statement to a note. */
export interface Cite {
  /** Number of the note, from 1; `doc.notes[number - 1]`. */
  readonly number: number;
  /** True at the one place where the note itself is set; every other reference points there. */
  readonly home: boolean;
}

export interface Run {
  readonly text: string;
  readonly role: RunRole;
  readonly cites: readonly Cite[];
}

export interface Column {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Share of the table's width; shares of all columns are added up. */
  readonly share: number;
}

/** `address` lines stand close together; `end` is set at the end of the line: dates and signatures of letters. */
export type ParagraphRole = 'lead' | 'body' | 'small' | 'address' | 'end';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly runs: readonly Run[] }
  | { readonly kind: 'quotation'; readonly runs: readonly Run[]; readonly by: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      /** Rows of cells, a cell being its runs. */
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | {
      readonly kind: 'figure';
      /** A complete SVG document of our own making. */
      readonly svg: string;
      /** The sentence above the chart. */
      readonly caption: string;
      /** What a reader who does not see the chart is told. */
      readonly alt: string;
      /** Width and height in px at 96 per inch. */
      readonly width: number;
      readonly height: number;
    };

/** One claim as a note: its sentence, who says it, in which report, of which origin, on what date. */
export interface Note {
  readonly number: number;
  readonly claimId: string;
  /** The report's own words, verbatim. */
  readonly sentence: string;
  /** Who says it and through whom, as the file has it. */
  readonly saidBy: string;
  /** Hedge, first-hand or not, standing: what a reader must know to weigh it. */
  readonly weight: string;
  readonly report: string;
  readonly origin: string;
  readonly date: string;
  readonly url: string | null;
}

/**
 * A paper before it is set: what it says, not how it looks. Renderers (Markdown, HTML, text, JSON, DOCX, PDF)
 * are adapters over this model and add nothing to what it says.
 */
export interface Doc {
  readonly lang: Locale;
  readonly title: string;
  /** Kind of paper, e.g. "Case file". */
  readonly kind: string;
  /** A letter has no title over it: its subject stands in its blocks. `form` and `release` have a smaller title. */
  readonly layout?: 'form' | 'letter' | 'release';
  /** Block at which what is annexed begins, on a page of its own. */
  readonly annexAt?: number;
  /** Lines under the title: as-of date, states, when made. */
  readonly facts: readonly string[];
  /** As it stands in the running header. */
  readonly asOf: string;
  /** Secrecy line at the head of every page. */
  readonly secrecy: string;
  /** Heading of the notes where they stand at the end (Markdown, HTML, text). */
  readonly notesTitle: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** ISO day on which the paper was made; passed in, never read from a clock. */
  readonly generatedOn: string;
  /** The data behind the paper, for `toJson`; `null` where there are none. */
  readonly data: unknown;
}

/**
 * A run of text.
 *
 * @example run('At least 21', 'strong')
 */
export function run(text: string, role: RunRole = 'plain', cites: readonly Cite[] = []): Run {
  return { text, role, cites };
}

/**
 * The plain words of runs, references left out.
 *
 * @example textOf([run('At least '), run('21')]) // 'At least 21'
 */
export function textOf(runs: readonly Run[]): string {
  return runs.map((each) => each.text).join('');
}

/**
 * All runs of a block in reading order; none for headings and figures.
 *
 * @example runsOf({ kind: 'paragraph', role: 'body', runs: [run('a')] }).length // 1
 */
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
