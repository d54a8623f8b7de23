import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE_RULES } from '../analysis/index.ts';
import { STATES } from '../clock/states.ts';
import { STANDING_REASONS } from '../data/status.ts';
import { DOORS } from '../doors/doors.ts';
import { profileOf } from '../doors/profiles.ts';
import { FACTS } from '../facts/catalogue.ts';
import { FORBIDDING } from '../obligations/instruments.ts';
import { sayReason, stateName, WORDS, type WordsLocale } from './say.ts';

const locales = Object.keys(WORDS) as WordsLocale[];
const source = join(import.meta.dirname, '..');
const law = join(source, '../../../data/law');
const ids = (file: string): string[] =>
  (JSON.parse(readFileSync(join(law, `${file}.json`), 'utf8')) as { id: string }[]).map(({ id }) => id);

/** Every code that stands in the engine's code as a literal. */
const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('words'))
  .flatMap((name) => [
    ...readFileSync(join(source, name), 'utf8').matchAll(
      /'((?:if|no|note|limit|custom|dispute|node|used|decided|chain|clock|time|excl|door)\.[A-Za-z0-9.]+)'/g,
    ),
  ])
  .map(([, code = '']) => code);

describe.each(locales)('words in %s', (locale) => {
  const words = WORDS[locale];

  it('has every code that the engine can give', () => {
    expect(written.length).toBeGreaterThan(100);
    const missing = [...written, ...STANDING_REASONS].filter((code) => words.reasons[code] === undefined);
    expect(missing).toEqual([]);
  });

  it('has the same codes as English, each with the same parameters', () => {
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const kind of [
      'reasons',
      'instruments',
      'mechanisms',
      'facts',
      'choices',
      'nodes',
      'terms',
    ] as const) {
      expect(Object.keys(words[kind]).sort()).toEqual(Object.keys(WORDS.en[kind]).sort());
    }
    for (const [code, text] of Object.entries(WORDS.en.reasons)) {
      expect([code, holes(words.reasons[code] ?? '')]).toEqual([code, holes(text)]);
    }
  });

  it('asks for every fact, node, choice, and names every door, consent, instrument and state', () => {
    for (const fact of FACTS.values()) {
      expect(words.facts[fact.id], fact.id).toBeTruthy();
      for (const choice of fact.choices) expect(words.choices[choice], choice).toBeTruthy();
    }
    for (const node of [...NODE_RULES.map(({ id }) => id), ...ids('nodes'), 'NR']) {
      expect(words.nodes[node], node).toBeTruthy();
    }
    for (const mechanism of [...DOORS, ...ids('mechanisms')]) {
      expect(words.mechanisms[mechanism], mechanism).toBeTruthy();
    }
    for (const mechanism of DOORS) {
      const { consent } = profileOf(mechanism);
      expect(words.terms[`consent.${consent.rule}`]).toBeTruthy();
      for (const purpose of consent.purposes) expect(words.terms[`purpose.${purpose}`], purpose).toBeTruthy();
    }
    const named = [
      ...FORBIDDING.map(({ instrument }) => instrument),
      ...ids('instruments'),
      ...ids('competences'),
    ];
    for (const id of named) expect(words.instruments[id], id).toBeTruthy();
    for (const code of STATES.keys()) expect(stateName(code, locale)).not.toBe(code);
  });

  it('leaves no hole in a reason whose parameters are given', () => {
    for (const [code, text] of Object.entries(words.reasons)) {
      const params = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'CHN']));
      expect(sayReason({ code, params }, locale)).not.toMatch(/[{}]/);
    }
  });
});

it('uses the official titles', () => {
  expect(WORDS.ko.instruments['REFCONV']).toContain('난민의 지위에 관한 협약');
  expect(WORDS['zh-Hans'].instruments['REFCONV']).toContain('关于难民地位的公约');
  expect(WORDS['zh-Hans'].instruments['CAT']).toBe('禁止酷刑和其他残忍、不人道或有辱人格的待遇或处罚公约');
});

it('refuses a code without words', () => {
  expect(() => sayReason({ code: 'nothing.such', params: {} }, 'en')).toThrow(RangeError);
});
