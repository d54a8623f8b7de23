import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segmented } from '../reading.ts';
import { segment } from './segment.ts';

const lines = fc.constantFrom(
  'Nine people were stopped in Tumen on 8 February, a pastor said.',
  'SEOUL, Feb. 14 (Yonhap) -- Four of them were sent back. No state has confirmed it.',
  'Ana Brook',
  'March 8, 2012 at 15:39',
  '8 March 2012',
  '12 Comments',
  'Reply',
  'On Mon, Feb 13, 2012 at 3:04 PM, Otto <o@x.example> wrote:',
  '> quoted words that go on and on without ever coming to a',
  '-----Original Message-----',
  'From: Otto <o@x.example>',
  'Subject: Tumen',
  '--',
  '[14/02/2012, 15:20] Ana: Nine were stopped.',
  '12',
  '댓글 3',
  '(서울=연합뉴스) 홍길동 기자 = 아홉 명이 붙잡혔다.',
  '新华社沈阳2月14日电 公安拦下了九个人。',
  'and then, in the middle of a sentence, the line',
  '\u200B',
  '\uD800 \u0000',
  '',
);

const texts = fc.oneof(
  fc.array(lines, { maxLength: 25 }).map((all) => all.join('\n')),
  fc.array(lines, { maxLength: 12 }).map((all) => all.join('\r\n\r\n')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Sentences and furniture in order: nothing twice, nothing printed left out. */
function uncovered(text: string, { sentences, furniture }: Segmented): string {
  let rest = '';
  let end = 0;
  for (const part of [...sentences, ...furniture].sort((a, b) => a.start - b.start)) {
    expect(part.start).toBeGreaterThanOrEqual(end);
    expect(part.end).toBeGreaterThan(part.start);
    rest += text.slice(end, part.start);
    end = part.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  return (rest + text.slice(end)).replace(/[\s\p{Cf}\p{Cc}]/gu, '');
}

describe('segment', () => {
  it('cuts any text into sentences and furniture that are all of it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cut = segment(text, 'en', undefined, '2012-03-01');
        expect(uncovered(text, cut)).toBe('');
        expect(segment(text, 'en', undefined, '2012-03-01')).toEqual(cut);
      }),
      { numRuns: 400 },
    );
  });

  it('numbers paragraphs and sentences in order, each id once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { sentences } = segment(text);
        expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
        sentences.forEach(({ id, paragraph, index }, at) => {
          expect(id).toBe(`p${paragraph}.s${index}`);
          const before = sentences[at - 1];
          expect(
            before === undefined ||
              paragraph > before.paragraph ||
              (paragraph === before.paragraph && index === before.index + 1),
          ).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one line of a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of stops', 'a.'.repeat(500_000)],
    ['a megabyte of white space', ` ${'\t '.repeat(500_000)}`],
    ['a hundred thousand blank lines', `Held.\n${'\n'.repeat(100_000)}Sent back.`],
    ['a hundred thousand blank lines with spaces', `Held.\n${'  \n'.repeat(100_000)}Sent back.`],
    ['twenty thousand lines that run on', 'they were taken to the station of the,\n'.repeat(20_000)],
    ['twenty thousand comment lines', 'Ana\nMarch 8, 2012 at 15:39\nNo.\nReply\n'.repeat(5_000)],
    [
      'twenty thousand quoted lines',
      '> and so it goes, on and on, until the line breaks off and\n'.repeat(20_000),
    ],
    ['twenty thousand heads of mails', 'From: a@b\nDate: 13 Feb 2012 15:04\n'.repeat(10_000)],
    [
      'twenty thousand headings',
      '12 Comments\nNine people were stopped in Tumen, says a pastor.\n'.repeat(10_000),
    ],
    ['twenty thousand numbers', Array.from({ length: 20_000 }, (_, at) => String(at % 900)).join('\n')],
    ['twenty thousand rules', '--\nx\n'.repeat(10_000)],
    ['brackets without end', `${'['.repeat(100_000)}${'('.repeat(100_000)}`],
    ['dashes without end', `A ${'— '.repeat(300_000)}`],
    ['lone surrogates', '\uD800\n'.repeat(20_000)],
    ['NULs', '\0\n'.repeat(20_000)],
    ['zero-width characters', '\u200B\u200D\uFEFF\u2060\n'.repeat(30_000)],
    ['right to left', '\u202Eשלום عليكم\u202C — نص.\n'.repeat(20_000)],
  ])(
    'takes %s without throwing',
    (_, text) => {
      expect(uncovered(text, segment(text, 'en', undefined, null))).toBe('');
    },
    30_000,
  );

  it('reads a line with invisible characters as the line that is seen', () => {
    const { furniture, sentences } = segment(
      'Nine were\u200B held in Tumen.\n\n\u200BShare\u200D this article\uFEFF',
    );
    expect(furniture.map(({ reason }) => reason)).toEqual(['share']);
    expect(sentences).toHaveLength(1);
  });
});

describe('what runs on without a full stop', () => {
  it.each([
    ['at spaces', 'on and on '.repeat(1000)],
    ['where there is none', '가'.repeat(9000)],
    ['never within a pair', `a${'😀'.repeat(5000)}`],
  ])('is cut %s, and nothing of it is lost', (_, text) => {
    const { sentences } = segment(text);
    const cut = sentences.map(({ start, end }) => text.slice(start, end));
    expect(Math.max(...cut.map((one) => one.length))).toBeLessThanOrEqual(2000);
    expect(cut.every((one) => one.isWellFormed())).toBe(true);
    expect(cut.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
