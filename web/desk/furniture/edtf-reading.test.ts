import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import { describe, expect, it } from 'vitest';
import { daysAllowed, readDate, typedDate } from './edtf-reading.ts';

const seen = '2012-03-02';

describe('a date as people type it', () => {
  it.each([
    ['around 12 Feb', 'en', '2012-02-12~'],
    ['by 20 Feb', 'en', '../2012-02-20'],
    ['12 Feb?', 'en', '2012-02-12?'],
    ['early March 2012', 'en', '2012-03-01/2012-03-10'],
    ['2월 12일경', 'ko', '2012-02-12~'],
    ['2월 20일까지', 'ko', '../2012-02-20'],
    ['2月20日之前', 'zh-Hans', '../2012-02-20'],
    ['2月12日左右', 'zh-Hans', '2012-02-12~'],
    ['2012-02', 'en', '2012-02'],
    ['<=2012-02-20', 'ko', '../2012-02-20'],
    // A draft of a colleague whose desk speaks another language.
    ['2월 20일까지', 'en', '../2012-02-20'],
    ['by 20 Feb', 'zh-Hans', '../2012-02-20'],
  ] as const)('%s (%s) is %s', (text, language, edtf) => {
    expect(readDate(text, language, seen)?.value.edtf).toBe(edtf);
  });

  it.each(['no idea', '32 Feb', 'Monday or so, perhaps', '?', '20120230'])('%s is none', (text) => {
    expect(readDate(text, 'en', seen)).toBeNull();
  });

  it('says from which day it was counted, and only where that mattered', () => {
    expect(readDate('yesterday', 'en', seen)).toMatchObject({
      value: { edtf: '2012-03-01' },
      countedFrom: seen,
    });
    expect(readDate('20 Feb', 'en', seen)?.countedFrom).toBe(seen);
    expect(readDate('20 Feb 2011', 'en', seen)?.countedFrom).toBeNull();
  });
});

describe('a date of the file in its field', () => {
  it.each(['2012-02-08', '../2012-02-20', '2012-02-12~', '2012-02', '2012-02-08/2012-02-13', '2011-24'])(
    '%s stands in words or as it is, and reads back as the same',
    (edtf) => {
      for (const language of ['en', 'ko', 'zh-Hans'] as const) {
        const text = typedDate(edtf, language);
        expect(readDate(text, language, seen)?.value.edtf, `${language}: ${text}`).toBe(edtf);
      }
    },
  );

  it('stands in words where they are read back', () => {
    expect(typedDate('../2012-02-20', 'en')).toBe('by 20 Feb 2012');
    expect(typedDate('2012-02-12~', 'ko')).toMatch(/2012년 2월 12일/);
  });
});

describe('the days that a date allows', () => {
  const days = (edtf: string) => {
    const value = parseEdtf(edtf);
    if (value === null) throw new Error(`${edtf} is no date`);
    return daysAllowed(value, 'en');
  };
  it('are one day with its weekday, a span, an open side, or a span about the day', () => {
    expect(days('2012-02-08')).toEqual({ kind: 'day', day: '8 Feb 2012', weekday: 'Wednesday' });
    expect(days('2012-02')).toEqual({ kind: 'between', from: '1 Feb 2012', to: '29 Feb 2012' });
    expect(days('../2012-02-20')).toEqual({ kind: 'until', day: '20 Feb 2012' });
    expect(days('2012-02-08/..')).toEqual({ kind: 'since', day: '8 Feb 2012' });
    expect(days('2012-02-12~')).toEqual({ kind: 'about', from: '9 Feb 2012', to: '15 Feb 2012' });
  });
});
