import { describe, expect, it } from 'vitest';
import { parseName } from '../parse/parse.ts';
import { model, names } from '../../../../test/names-model.ts';
import { linkageTokens } from './linkage-tokens.ts';
import { expandQuery, hangulReadings, indexKeys } from './readings.ts';

const form = (raw: string) => parseName(names.compiled, raw);

describe('readings and keys', () => {
  it('an ambiguous spelling has several Hangul forms, none picked', () => {
    const found = hangulReadings(names.compiled, form('Kim Yong-chol'), 6);
    expect(found.map(({ hangul }) => hangul)).toEqual(expect.arrayContaining(['김영철', '김용철']));
    expect(found[0]?.share).toBeLessThan(0.95);
    const total = hangulReadings(names.compiled, form('Kim Yong-chol'), 500).reduce(
      (sum, { share }) => sum + share,
      0,
    );
    expect(total).toBeLessThanOrEqual(1.000001);
  });
  it('리 and 이 meet in one key', () => {
    expect(indexKeys(names.compiled, form('리설주'), 4)).toContain('이설주');
    expect(indexKeys(names.compiled, form('이설주'), 4)).toContain('이설주');
    expect(expandQuery(names.compiled, form('Ri Sol Ju'))).toContain('이설주');
  });
});

describe('linkage tokens', () => {
  it('are shared by spellings of one name', () => {
    const one = new Set(linkageTokens(names.compiled, form('Kim Yong-chol'), model.version));
    const other = linkageTokens(names.compiled, form('김영철'), model.version);
    expect(other.filter((token) => one.has(token)).length / other.length).toBeGreaterThan(0.5);
  });
  it('refuse another version of the model', () => {
    expect(() => linkageTokens(names.compiled, form('김영철'), 'other')).toThrow(RangeError);
  });
});
