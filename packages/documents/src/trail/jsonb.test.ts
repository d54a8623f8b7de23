import { describe, expect, it } from 'vitest';
import { jsonbText, NotJsonb, numericText, parseJson } from './jsonb.ts';

/** PostgreSQL 18: `select '…'::jsonb::text`. The equality over made values is tried on the server's database. */
describe('as jsonb writes it', () => {
  it.each([
    ['{"bb":1,"a":2,"c":3,"a":4}', '{"a": 4, "c": 3, "bb": 1}'],
    ['{"é":1,"zz":2,"z":3,"中":4}', '{"z": 3, "zz": 2, "é": 1, "中": 4}'],
    ['[1.50, 1e3, 1.5e-3, -0, -0.00, 0e5, 12e-1]', '[1.50, 1000, 0.0015, 0, 0.00, 0, 1.2]'],
    [String.raw`"\u00e9\/\"\\\n\u001f\u007f"`, `"é/\\"\\\\\\n\\u001f\u007f"`],
    ['[ ]', '[]'],
    ['{ }', '{}'],
    [' [null,true,false] ', '[null, true, false]'],
    ['123456789012345678901234567890.10', '123456789012345678901234567890.10'],
    [String.raw`"\ud83d\ude00"`, '"😀"'],
  ])('%s', (given, written) => expect(jsonbText(parseJson(given))).toBe(written));
});

describe('refused', () => {
  it.each([
    String.raw`"\ud83d"`,
    '"\ude00"',
    String.raw`"\u0000"`,
    '01',
    '+1',
    '.5',
    '1.',
    'NaN',
    "'a'",
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    '"a\nb"',
    '[1] 2',
    '',
    '1e999999',
    `${'['.repeat(2000)}${']'.repeat(2000)}`,
  ])('%s', (given) => expect(() => jsonbText(parseJson(given))).toThrow(NotJsonb));
});

it('writes numbers out in full', () => {
  expect(numericText('1e20')).toBe('100000000000000000000');
  expect(numericText('-1.50e1')).toBe('-15.0');
  expect(numericText('0.00012e3')).toBe('0.12');
});
