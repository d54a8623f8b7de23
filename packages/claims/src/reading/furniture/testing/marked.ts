import { segment } from '../../segment/segment.ts';

/** A text with what must be set aside: such lines begin with "~", all others are body. */
export interface Marked {
  readonly name: string;
  readonly text: string;
  readonly publishedOn?: string;
  readonly title?: string;
}

/** Lines expected to be set aside, and those that were: printed paragraphs, white space collapsed. */
export function compare({ text, publishedOn, title }: Marked): { wanted: string[]; found: string[] } {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const plain = lines.map((line) => line.replace(/^~/, '')).join('\n');
  const { furniture } = segment(plain, undefined, title, publishedOn ?? null);
  return {
    wanted: lines.filter((line) => line.startsWith('~')).map((line) => line.slice(1).trim()),
    found: furniture
      .filter(({ reason }) => reason !== 'dateline' && reason !== 'chat_label')
      .flatMap(({ start, end }) => plain.slice(start, end).split('\n')),
  };
}
