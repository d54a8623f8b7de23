import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { agoWords } from './dates.ts';
import { figuresInSentences, listWords, numberWords, sizeWords } from './figures.ts';

const desk = fileURLToPath(new URL('../', import.meta.url));

describe('figures in the language of the reader', () => {
  it.each([
    ['en', '1,234 claims in Seoul, Shenyang and Tumen'],
    ['ko', '진술 1,234건, 서울, 선양 및 두만'],
    ['zh-Hans', '1,234 条陈述：首尔、沈阳和图们'],
  ] as const)(
    'are written so in every sentence of %s, without a format named in it',
    async (language, says) => {
      const own = i18next.createInstance();
      await own.use(figuresInSentences).init({
        lng: language,
        fallbackLng: false,
        interpolation: { escapeValue: false, alwaysFormat: true },
        resources: {
          en: { desk: { found_other: '{{count}} claims in {{places}}', as_it_is: '{{words}}' } },
          ko: { desk: { found_other: '진술 {{count}}건, {{places}}', as_it_is: '{{words}}' } },
          'zh-Hans': { desk: { found_other: '{{count}} 条陈述：{{places}}', as_it_is: '{{words}}' } },
        },
      });
      const places = {
        en: ['Seoul', 'Shenyang', 'Tumen'],
        ko: ['서울', '선양', '두만'],
        'zh-Hans': ['首尔', '沈阳', '图们'],
      }[language];
      expect(own.t('desk:found', { count: 1234, places })).toBe(says);
      // A word made of digits, a year or a code, is no figure.
      expect(own.t('desk:as_it_is', { words: '2012' })).toBe('2012');
    },
  );

  it('group thousands, join lists and measure sizes', () => {
    expect(numberWords(1_234_567, 'ko')).toBe('1,234,567');
    expect(listWords([], 'en')).toBe('');
    expect(listWords(['A'], 'zh-Hans')).toBe('A');
    expect(sizeWords(9_300, 'en')).toBe('9.3 kB');
    expect(sizeWords(2, 'ko')).toContain('바이트');
  });

  it('say how long ago by the language', () => {
    const now = Date.parse('2012-03-08T12:00:00Z');
    expect(agoWords('2012-03-05T12:00:00Z', 'en', now)).toBe('3 days ago');
    expect(agoWords('2012-03-05T12:00:00Z', 'ko', now)).toBe('3일 전');
    expect(agoWords('2012-03-05T12:00:00Z', 'zh-Hans', now)).toBe('3天前');
  });

  it('stand bare nowhere in what the desk shows', () => {
    const bare = readdirSync(desk, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
      .flatMap((entry) =>
        [
          ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(
            />\s*\{[\w.]+\.(?:length|size|count)\}|toFixed\(|\$\{[\w.]+\.length\}/g,
          ),
        ].map(([found]) => `${entry.name}: ${found}`),
      );
    expect(bare).toEqual([]);
  });
});
