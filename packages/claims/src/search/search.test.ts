import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedText } from './fold.ts';
import { excerpt, holdsAll, MARK_BEGIN, MARK_END, readQuery, searchTokens, tsQuery } from './index.ts';

const unmarked = (text: string) => text.replaceAll(MARK_BEGIN, '').replaceAll(MARK_END, '');
const ask = (typed: string) => readQuery(typed) ?? [];

/** What PostgreSQL does with the tokens: every wanted token is there, whole or as a beginning. */
function found(text: string, typed: string): boolean {
  const tokens = searchTokens(text);
  return ask(typed).every(({ tokens: wanted, prefix }) =>
    wanted.every((token) => tokens.some((have) => (prefix ? have.startsWith(token) : have === token))),
  );
}

describe('search tokens', () => {
  it('makes single characters and pairs of Hangul and Han, and whole words otherwise', () => {
    expect(searchTokens('강제 송환, UNHCR')).toEqual(['unhcr', '강', '강제', '송', '송환', '제', '환']);
    expect(searchTokens('约30名')).toEqual(['30', '名', '约']);
  });

  it.each([
    ['선양에서 탈북자 31명이 북송됐다', '북송'],
    ['선양에서 탈북자 31명이 북송됐다', '31'],
    ['被遣返的脱北者', '遣返'],
    ['脱北者31人が瀋陽で', '瀋陽'],
    ['They were forcibly RETURNED to China', 'return'],
    ['Ｓｈｅｎｙａｎｇ ２１', 'shenyang 21'],
    ['UN난민기구', '난민'],
    ['réfugiés nord-coréens', 'Réfugiés'],
  ])('finds in %s the words %s', (text, typed) => expect(found(text, typed)).toBe(true));

  it.each([
    ['북한에서 송금', '북송'],
    ['They returned', 'turn'],
    ['a UN body', 'unhcr'],
  ])('does not find in %s the words %s', (text, typed) => expect(found(text, typed)).toBe(false));

  it('folds the same with and without the way back, and as point by point', () => {
    const some = fc.constantFrom(
      'ＡＢ',
      'ΑΣ',
      'İ',
      'ß',
      '㈱',
      '북송',
      '說',
      '\u212b',
      '😀',
      'x Y',
      '①',
      'か\u3099',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(some, fc.string({ unit: 'binary', maxLength: 12 }))), (parts) => {
        const text = parts.join('');
        const plain = Array.from(text.normalize('NFC'), (point) =>
          point.normalize('NFKC').toLowerCase(),
        ).join('');
        expect(fold(text).folded).toBe(plain);
        expect(foldedText(text)).toBe(plain);
        expect(fold(text).from).toHaveLength(plain.length + 1);
      }),
    );
  });

  it('composes decomposed Hangul', () => {
    expect(searchTokens('북송'.normalize('NFD'))).toEqual(searchTokens('북송'));
  });

  it('finds every spaced or unspaced piece of a text in that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(found(text, text)).toBe(true);
      }),
    );
  });

  it('never makes a token that breaks a tsquery', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => {
        for (const token of searchTokens(typed)) expect(token).not.toMatch(/['\\:&|!()<>\s]/u);
      }),
    );
  });
});

describe('query', () => {
  it('asks for pairs of a longer run and for words as beginnings', () => {
    expect(tsQuery(ask('강제송환 return un'))).toBe("'강제' & '제송' & '송환' & 'return':* & 'un'");
  });
  it('is null without letters or digits', () => expect(readQuery(' …? ')).toBeNull());
});

describe('excerpt', () => {
  it('marks the hit among its words', () => {
    expect(excerpt('They face forcible return.', ask('RETURN'))).toBe(
      `They face forcible ${MARK_BEGIN}return${MARK_END}.`,
    );
  });
  it('keeps to the words around a hit far inside', () => {
    const text = `${'word '.repeat(100)}탈북자 31명이 북송됐다 ${'more '.repeat(100)}`;
    const shown = excerpt(text, ask('북송'), 40);
    expect(shown).toContain(`${MARK_BEGIN}북송${MARK_END}`);
    expect(shown.length).toBeLessThan(200);
    expect(shown.startsWith('… ') && shown.endsWith(' …')).toBe(true);
  });
  it('does not mark a beginning within a word', () => {
    expect(excerpt('unreturned return', ask('return'))).toBe(`unreturned ${MARK_BEGIN}return${MARK_END}`);
  });
  it('loses nothing of a short text but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ maxLength: 5 }),
        (text, typed) => {
          const bare = unmarked(text);
          const shown = unmarked(excerpt(bare, ask(typed), 1000));
          expect(shown).toBe(bare.normalize('NFC').replace(/\s+/gu, ' ').trim());
        },
      ),
    );
  });
  it('tells scattered pairs from the run itself', () => {
    expect(holdsAll('강제로 데려가 제송, 송환', ask('강제송환'))).toBe(false);
    expect(holdsAll('강제송환', ask('강제송환'))).toBe(true);
  });
});
