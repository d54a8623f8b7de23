import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** One story, as a Korean and a Chinese paper of 15 February 2012 would tell it. */
const korean =
  '북한인권단체 관계자는 14일 "탈북자 24명이 지난 8일 선양에서 체포돼 창춘에 구금돼 있다"고 밝혔다. 중국은 이들을 불법 입국자로 간주한다.';
const chinese =
  '北韩人权团体负责人14日表示，24名脱北者本月8日在沈阳被捕，关押在长春。中国将他们视为非法入境者。';

function facts(text: string, language?: string) {
  const { claims } = readReport({ text, publishedOn: '2012-02-15', language });
  return claims.map((claim) =>
    claim.property.startsWith('date_')
      ? `${claim.property} ${claim.earliest}..${claim.latest}`
      : `${claim.property} ${claim.valueNormalised}`,
  );
}

const told = [
  'count_detained 24',
  'date_detained 2012-02-08..2012-02-08',
  'place_detained Shenyang',
  'place_held Changchun',
  'legal_label illegal_entrant',
];

describe('reading Korean and Chinese', () => {
  it('finds the same facts in both languages, without being told the language', () => {
    expect(facts(korean)).toEqual(expect.arrayContaining(told));
    expect(facts(chinese)).toEqual(expect.arrayContaining(told));
  });

  it('reads both Chinese scripts alike and gives words as written', () => {
    const traditional =
      '北韓人權團體負責人14日表示，24名脫北者本月8日在瀋陽被捕，關押在長春。中國將他們視為非法入境者。';
    expect(facts(traditional)).toEqual(expect.arrayContaining(told));
    const { claims } = readReport({ text: traditional, publishedOn: '2012-02-15' });
    expect(claims.find(({ property }) => property === 'count_detained')?.speaker).toBe('北韓人權團體負責人');
  });

  it('proposes nothing for an empty text or one that tells of no people', () => {
    for (const text of ['', '   ', '날씨가 맑다.', '今天天气很好。'])
      expect(readReport({ text, publishedOn: '2012-02-15', language: 'ko' }).claims).toEqual([]);
  });

  it('leaves reader comments out', () => {
    const text = `${'탈북자 24명이 선양에서 체포됐다고 현지 소식통이 전했다. '.repeat(9)}\n\n댓글 2\n\n홍길동\n2012년 2월 16일 10:30\n탈북자 500명이 북송됐다고 들었다.`;
    const { claims, furniture } = readReport({ text, publishedOn: '2012-02-15' });
    expect(claims.some(({ bounds }) => bounds.lower === 500)).toBe(false);
    expect(furniture.some(({ reason }) => reason === 'reader_comment')).toBe(true);
  });

  it('reads Korean with Chinese and English words in it', () => {
    const found = facts('UNHCR는 탈북자 24명이 瀋陽에서 체포됐다고 밝혔다. 美國 국무부는 논평을 거부했다.');
    expect(found).toEqual(expect.arrayContaining(['count_detained 24', 'place_detained Shenyang']));
  });

  it('gives a quotation that runs over sentences to the one who is named at its end', () => {
    const text = '“二十四名脱北者在沈阳被捕。九人已被遣返。”李明律师说。';
    const { claims } = readReport({ text, publishedOn: '2012-02-15', language: 'zh' });
    for (const claim of claims.filter(({ property }) => property.startsWith('count_')))
      expect(claim.speaker).toBe('李明律师');
  });

  it('cuts every claim out of the text by its locator', () => {
    for (const text of [korean, chinese, `\n\n  ${korean}\r\n\r\n\t${korean}`]) {
      const { claims, particulars, sentences } = readReport({ text, publishedOn: '2012-02-15' });
      for (const { locator, valueStated } of [...claims, ...particulars]) {
        expect(text.slice(locator.start, locator.end)).toBe(valueStated);
        const sentence = sentences.find(({ id }) => id === locator.sentence);
        expect(locator.start).toBeGreaterThanOrEqual(sentence?.start ?? Number.POSITIVE_INFINITY);
        expect(locator.end).toBeLessThanOrEqual(sentence?.end ?? -1);
      }
    }
  });

  it('reads past Chinese characters that gloss a Korean word, and cuts the words out with them', () => {
    const text =
      '탈북민 6명이 지난 12일 허베이(河北)성 인근에서 공안(公安)에 체포돼 북송(北送) 위기에 처했다. 선양(瀋陽)에서는 "북송은 안 된다"고 했다.';
    const { claims, quotes } = readReport({ text, publishedOn: '2012-02-15' });
    const place = claims.find(({ property }) => property === 'place_detained');
    expect(place?.valueStated).toBe('허베이(河北)성 인근');
    expect(claims.find(({ property }) => property === 'detaining_authority')?.valueStated).toBe('공안');
    for (const { locator, valueStated } of claims)
      expect(text.slice(locator.start, locator.end)).toBe(valueStated);
    for (const { start, end, words } of quotes) expect(text.slice(start, end)).toBe(words);
  });

  it('never throws, stays inside the text and reads the same twice', () => {
    const words =
      '탈북자 ,24명,이 ,지난 8일 ,선양,에서 ,체포,돼 ,북송,됐다,고 ,밝혔다,. ,"," ,据,沈阳,被捕,遣返,至少,三十,名,，,。,说,他,在,「,」,\n'.split(
        ',',
      );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 40 }),
        fc.constantFrom('ko', 'zh'),
        (parts, language) => {
          const text = parts.join('');
          const first = readReport({ text, publishedOn: '2012-02-15', language });
          for (const { locator, valueStated } of first.claims)
            expect(text.slice(locator.start, locator.end)).toBe(valueStated);
          expect(readReport({ text, publishedOn: '2012-02-15', language })).toEqual(first);
        },
      ),
      { numRuns: 200 },
    );
  });
});
