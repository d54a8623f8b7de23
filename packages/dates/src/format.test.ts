import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, parseEdtf } from './index.ts';

const rows: readonly (readonly [edtf: string, en: string, ko: string, zh: string])[] = [
  ['2012-02-12', '12 Feb 2012', '2012년 2월 12일', '2012年2月12日'],
  ['2012-02-12~', 'about 12 Feb 2012', '2012년 2월 12일경', '2012年2月12日前后'],
  ['2012-02-12?', '12 Feb 2012 (uncertain)', '2012년 2월 12일(불확실)', '2012年2月12日（不确定）'],
  ['../2012-02-20', 'by 20 Feb 2012', '2012년 2월 20일까지', '不晚于2012年2月20日'],
  ['2024/..', 'from 2024', '2024년부터', '自2024年起'],
  ['2012-02-08/2012-02-12', '8–12 Feb 2012', '2012년 2월 8~12일', '2012年2月8日至12日'],
  ['2012-02-24/2012-03-09', '24 Feb – 9 Mar 2012', '2012년 2월 24일~3월 9일', '2012年2月24日至3月9日'],
  [
    '2011-12-17/2012-03-31',
    '17 Dec 2011 – 31 Mar 2012',
    '2011년 12월 17일~2012년 3월 31일',
    '2011年12月17日至2012年3月31日',
  ],
  ['2011-24', 'winter 2011–12', '2011~2012년 겨울', '2011年至2012年冬季'],
  ['2012-21', 'spring 2012', '2012년 봄', '2012年春季'],
  ['2012-02', 'Feb 2012', '2012년 2월', '2012年2月'],
  ['2012', '2012', '2012년', '2012年'],
  ['1998/2006', '1998–2006', '1998~2006년', '1998年至2006年'],
  ['2011-12/2012-02', 'Dec 2011 – Feb 2012', '2011년 12월~2012년 2월', '2011年12月至2012年2月'],
  ['196X', '1960–1969', '1960~1969년', '1960年至1969年'],
  [
    '[2012-02-08,2012-08-02]',
    '8 Feb 2012 or 2 Aug 2012',
    '2012년 2월 8일 또는 2012년 8월 2일',
    '2012年2月8日或2012年8月2日',
  ],
  [
    '{2012-02-08,2012-02-12}',
    '8 Feb 2012 and 12 Feb 2012',
    '2012년 2월 8일, 2012년 2월 12일',
    '2012年2月8日、2012年2月12日',
  ],
  ['2012-02-08T18:00:00', '8 Feb 2012, 18:00', '2012년 2월 8일 18:00', '2012年2月8日18:00'],
  ['XXXX-02-08', '8 Feb (year unknown)', '2월 8일(연도 모름)', '2月8日（年份不详）'],
  ['XXXX-XX-XX', 'date unknown', '날짜 모름', '日期不详'],
];

describe('formatDate', () => {
  it.each(rows)('%s', (edtf, en, ko, zh) => {
    const value = parseEdtf(edtf);
    if (!value) throw new Error(edtf);
    expect([formatDate(value, 'en'), formatDate(value, 'ko'), formatDate(value, 'zh-Hans')]).toEqual([
      en,
      ko,
      zh,
    ]);
  });

  it('writes something for every date that can be read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\dX./~?%-]{4,21}$/), (text) => {
        const value = parseEdtf(text);
        if (value)
          for (const locale of ['en', 'ko', 'zh-Hans'] as const)
            expect(formatDate(value, locale)).not.toMatch(/^$|undefined|NaN/);
      }),
    );
  });

  it('leaves what is no day as it is', () => {
    expect(formatDay('2012-02-30', 'ko')).toBe('2012-02-30');
  });
});
