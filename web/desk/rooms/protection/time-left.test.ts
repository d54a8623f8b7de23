import { describe, expect, it } from 'vitest';
import { isStale, leftWords, noonIn, onWall, timeLeft } from './time-left.ts';

describe('how long is left', () => {
  it('counts days while there are three, then hours and minutes', () => {
    const from = '2012-02-08T04:00:00Z';
    expect(timeLeft(from, '2012-02-19T16:00:00Z')).toEqual({ days: 11, hours: 12, minutes: 0 });
    expect(timeLeft(from, '2012-02-11T04:00:00Z')).toEqual({ days: 3, hours: 0, minutes: 0 });
    expect(timeLeft(from, '2012-02-11T03:59:00Z')).toEqual({ days: 0, hours: 71, minutes: 59 });
    expect(timeLeft(from, from)).toBeNull();
    expect(timeLeft(from, '2012-02-08T03:59:59Z')).toBeNull();
  });

  it('is said in each language', () => {
    const left = (to: string, language: 'en' | 'ko' | 'zh-Hans') =>
      leftWords('2012-02-08T04:00:00Z', to, language);
    expect(left('2012-02-19T16:00:00Z', 'en')).toBe('11 days, 12 hours');
    expect(left('2012-02-19T16:00:00Z', 'ko')).toBe('11일 12시간');
    expect(left('2012-02-09T16:30:00Z', 'en')).toBe('36 hours, 30 minutes');
    expect(left('2012-02-08T04:00:20Z', 'en')).toBe('0 minutes');
    expect(left('2012-02-08T05:00:00Z', 'zh-Hans')).toBe('1小时');
    expect(left('2012-02-07T05:00:00Z', 'en')).toBeNull();
  });
});

describe('a moment in a zone', () => {
  it('is what the clock there shows', () => {
    const { at } = onWall('2012-02-19T16:00:00Z', 'Asia/Shanghai', 'en');
    expect(at).toContain('20 Feb 2012');
    expect(at).toContain('00:00');
    expect(onWall('2012-02-19T16:00:00Z', 'Europe/Zurich', 'en').at).toContain('17:00');
  });

  it('of noon is noon there, summer or winter, east or west', () => {
    expect(noonIn('Asia/Shanghai', '2012-03-08')).toBe('2012-03-08T04:00:00.000Z');
    expect(noonIn('Europe/Paris', '2024-07-01')).toBe('2024-07-01T10:00:00.000Z');
    expect(noonIn('America/Mexico_City', '2024-01-15')).toBe('2024-01-15T18:00:00.000Z');
    expect(noonIn('Pacific/Auckland', '2024-01-15')).toBe('2024-01-14T23:00:00.000Z');
  });
});

it('what was seen more than 90 days ago, or never, is stale', () => {
  expect(isStale(null, '2026-11-26')).toBe(true);
  expect(isStale('2026-08-28', '2026-11-26')).toBe(false);
  expect(isStale('2026-08-27', '2026-11-26')).toBe(true);
});
