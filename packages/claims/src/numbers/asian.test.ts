import { describe, expect, it } from 'vitest';
import { findAges, findCounts } from './index.ts';

function counts(text: string, language: string) {
  return findCounts(text, language).map(({ stated, normalised }) => `${stated} ${normalised}`);
}

describe('Chinese counts in print', () => {
  it.each([
    ['据报道，31名脱北者被捕', ['31名 31']],
    ['他说：三十一人', ['三十一人 31']],
    ['約15萬4000名難民', ['約15萬4000名 ~154000']],
    ['另外七、八人', ['七、八人 7..8']],
    ['卅餘名', ['卅餘名 >=30']],
    ['廿八人', ['廿八人 28']],
    ['一名未滿周歲的嬰兒', ['一名 1']],
    ['约有170万。', ['约有170万 ~1700000']],
    ['1,200人', ['1,200人 1200']],
    ['第3名', []],
  ])('%s', (text, wanted) => {
    expect(counts(text, 'zh')).toEqual(wanted);
  });

  it('finds the noun behind a description or a mark', () => {
    expect(findCounts('兩名韓籍中間人被捕', 'zh')[0]?.unitWord).toBe('中間人');
    expect(findCounts('31名“脱北者”被捕', 'zh')[0]?.unitWord).toBe('脱北者');
    expect(findCounts('9名朝鲜青少年', 'zh')[0]?.unitWord).toBe('青少年');
  });
});

describe('Korean counts in print', () => {
  it.each([
    ['천 명이 넘을 것이다', ['천 명이 넘을 >1000']],
    ['스무 명 남짓이 넘어왔다', ['스무 명 남짓 >20']],
    ['다수의 북한 주민이 송환됐다', ['다수의 many']],
    ['30명 안팎', ['30명 안팎 ~30']],
  ])('%s', (text, wanted) => {
    expect(counts(text, 'ko')).toEqual(wanted);
  });
});

describe('ages', () => {
  it('reads a range of decades', () => {
    expect(findAges('대부분 20~30대였다', 'ko')[0]).toMatchObject({ lower: 20, upper: 39 });
  });

  it('reads an age after a full-width comma', () => {
    expect(findAges('其中一人，15岁，被捕', 'zh')[0]).toMatchObject({ lower: 15, upper: 15 });
  });
});
