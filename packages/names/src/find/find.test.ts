import { describe, expect, it } from 'vitest';
import { findNames } from './find.ts';
import { readsKorean } from './latin.ts';
import { speakerName } from './speaker.ts';

const written = (text: string) => findNames(text).map((each) => each.written);

describe('names in a text', () => {
  it.each([
    ['Kim Yong-chol said that nine were held.', ['Kim Yong-chol']],
    ['But Kim Yong Chol and Lee Young-hee were not told.', ['Kim Yong Chol', 'Lee Young-hee']],
    ['President Lee Myung-bak asked Mr. Hu for an answer.', ['Lee Myung-bak', 'Hu']],
    ['“They were taken at night,” said Tim Peters, who works there.', ['Tim Peters']],
    ['Lawmaker Park Sun-young’s fast went on.', ['Park Sun-young']],
    ['spokesman Hong Lei told a briefing', ['Hong Lei']],
    ['Suzanne Scholte told the hearing.', ['Suzanne Scholte']],
    ['Yong-chol Kim testified.', ['Yong-chol Kim']],
    ['박선영 의원은 단식에 들어갔다.', ['박선영']],
    ['탈북자 김영철(34)은 선양에서 붙잡혔다.', ['김영철']],
    ['탈북민 리설주는 말했다.', ['리설주']],
    ['김희태 사무국장과 박선영(朴宣映) 의원', ['김희태', '박선영', '朴宣映']],
    ['外交部发言人洪磊表示，', ['洪磊']],
    ['外交部发言人刘为民在记者会上说', ['刘为民']],
    ['朴宣映女士说，', ['朴宣映']],
  ])('%s', (text, expected) => expect(written(text)).toEqual(expected));
  it.each([
    'Human Rights Watch said that China had sent them back.',
    'South Korea said so on Monday. The Foreign Ministry told Reuters nothing.',
    'Amnesty International urged Beijing to stop. Lee County, Park Avenue, Han River.',
    'North Korean refugees in the Shenyang Detention Centre',
    '조선인 대표단이 말했다. 정부는 이번에 아무 말도 하지 않았다. 한국인 씨름',
    '中国外交部表示，有关人员是非法入境者。',
    '',
    '\ud800 \u0000 😀',
  ])('finds nobody in: %s', (text) => expect(written(text)).toEqual([]));
  it('places are those of the text', () => {
    for (const text of ['a 😀 Kim Yong-chol said', '탈북자 김영철은 왔다', '朴宣映女士说'])
      for (const { written: name, start, end } of findNames(text)) expect(text.slice(start, end)).toBe(name);
  });
  it('ends soon on hostile text', () => {
    const from = performance.now();
    for (const text of [
      'Kim '.repeat(20_000),
      '김영철'.repeat(20_000),
      '李'.repeat(60_000),
      'A-'.repeat(30_000),
      "A'".repeat(30_000),
    ])
      findNames(text);
    expect(performance.now() - from).toBeLessThan(5000);
  });
});

describe('a run that reads as a Korean name', () => {
  it.each(['Kim Yong-chol', 'Kim Yongchol', 'Choe Ryong-hae', 'Park Geun Hye', 'O Kuk-ryol', 'Ri Sol Ju'])(
    '%s',
    (run) => expect(readsKorean(run)).toBe(true),
  );
  it.each(['Lee County', 'Park Avenue', 'Song Contest', 'Kim', 'Han River'])('not %s', (run) =>
    expect(readsKorean(run)).toBe(false),
  );
});

describe('the name in a speaker', () => {
  it.each([
    ['Rep. Park Sun-young', 'Park Sun-young'],
    ['Rep. Park Sun-young (speech)', 'Park Sun-young'],
    ["Do Hee-Yun, Citizens' Coalition", 'Do Hee-Yun'],
    ['Yang Jiechi via Yonhap', 'Yang Jiechi'],
    ['박선영, 의원', '박선영'],
    ['Amnesty International via dpa', null],
    ['reporter', null],
    ['', null],
  ])('%s', (speaker, name) => expect(speakerName(speaker)).toBe(name));
});
