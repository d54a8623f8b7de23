import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { rangeCharts } from '../chart/range.ts';
import { family, lettering } from '../chart/lettering.ts';
import { hostileTexts } from '../testing/hostile.ts';
import { pixelsOf } from '../testing/png.ts';
import { rasteriser } from './raster.ts';

const fontFolder = new URL('../../../../data/fonts/', import.meta.url);
/** Scripts, marks that join or turn, and pictures of several characters. */
const signs = Array.from('가沈aบب🇰🇵e\u0301\u200D\u202Eﷺ👨‍👩‍👧');
let draw: (svg: string) => Uint8Array;

beforeAll(async () => {
  draw = await rasteriser({
    wasm: readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
    fonts: readdirSync(fontFolder)
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => readFileSync(new URL(name, fontFolder))),
  });
});

const lined = (content: string, weight = 400) =>
  draw(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="24" font-family="${family}" font-size="16" font-weight="${weight}"><text x="4" y="18">${content}</text></svg>`,
  );
const inkOf = (png: Uint8Array) => pixelsOf(png, unzlibSync).ink;

describe('charts as pictures', { timeout: 60_000 }, () => {
  it.each([
    ['Latin', 'a', 'b'],
    ['Hangul', '선', '양'],
    ['Han', '沈', '阳'],
    ['kana', 'か', 'ナ'],
    ['Arabic', 'ب', 'د'],
    ['Thai', 'ก', 'ข'],
    ['Lao', 'ກ', 'ຂ'],
    ['Khmer', 'ក', 'ខ'],
  ])('show %s, not boxes', (_, one, other) => {
    const box = lined(lettering('\u{10FFFD}'));
    const [first, second] = [lined(lettering(one)), lined(lettering(other))];
    expect(inkOf(first)).toBeGreaterThan(0.005);
    for (const png of [second, box]) expect(Buffer.from(first).equals(Buffer.from(png))).toBe(false);
  });

  it.each(['2011年3月12日', '统计对象不同', '신 申', '约30名'])('set %s in the weight asked for', (text) => {
    expect(inkOf(lined(lettering(text), 700))).toBeGreaterThan(inkOf(lined(lettering(text))) * 1.08);
  });

  it('have the same bytes for the same drawing, whatever was drawn between', () => {
    const [one, other] = [lettering('선양 沈阳 21'), lettering('Shenyang')];
    const first = lined(one);
    lined(other);
    expect(Buffer.from(lined(one)).equals(Buffer.from(first))).toBe(true);
  });

  it('are drawn whatever the labels are', () => {
    const text = fc.oneof(
      fc.constantFrom(...hostileTexts.map(([, hostile]) => hostile)),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...signs) }),
    );
    fc.assert(
      fc.property(text, text, (account, stated) => {
        const row = { hedge: null, scope: null, asOf: null, standing: 'used', claimIds: [] } as const;
        const [chart] = rangeCharts([{ ...row, account, stated, origin: account, lower: 3, upper: 9 }], 'ko');
        expect(inkOf(draw(chart?.svg ?? ''))).toBeGreaterThan(0.005);
      }),
      { numRuns: 60 },
    );
  });

  it('fetch nothing that a drawing names', () => {
    const svg = (image: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">${image}</svg>`;
    const empty = draw(svg(''));
    for (const href of ['file:///etc/hostname', 'http://evil.example/p.png', 'data/fonts/README.md'])
      expect(Buffer.from(draw(svg(`<image href="${href}" width="20" height="20"/>`)))).toEqual(
        Buffer.from(empty),
      );
  });

  it('refuse what is no SVG', () => expect(() => draw('<no svg')).toThrow());
});
