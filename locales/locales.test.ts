import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { properties, speakerKinds } from '@safeconduct/claims/model/index.ts';
import { refusals } from '@safeconduct/claims/intake/types.ts';
import { issueNames } from '@safeconduct/claims/reconcile/index.ts';
import { sheetFaults } from '@safeconduct/claims/sheets/index.ts';
import { PROBLEMS } from '@safeconduct/contract/problem.ts';
import { describe, expect, it } from 'vitest';
import { sentences } from '../web/desk/furniture/details.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const languages = ['en', 'ko', 'zh-Hans'] as const;
const rooms = readdirSync(join(root, 'locales/en')).map((file) => file.replace('.json', ''));

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path.endsWith(':') ? path + key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value]] : flat(value, here);
  });
}

function wordsOf(language: string): Map<string, string> {
  return new Map(
    rooms.flatMap((room) =>
      flat(
        JSON.parse(readFileSync(join(root, 'locales', language, `${room}.json`), 'utf8')) as Tree,
        `${room}:`,
      ),
    ),
  );
}

/** `reports_one` and `reports_other` are one key; each language has the plural forms that it needs. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Every literal in the desk that reads like a key, those with `${}` as patterns. */
function used(): { readonly keys: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const literal = new RegExp(`(['\`])((?:${rooms.join('|')}):[^'\`\\s]*?(?:\\$\\{[^\`]*)?)\\1`, 'g');
  const found = sources(join(root, 'web/desk')).flatMap((source) =>
    [...source.matchAll(literal)].map(([, , key = '']) => key),
  );
  const dynamic = found.filter((key) => key.includes('${'));
  const escaped = (key: string) =>
    key
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('[^.]+');
  return {
    keys: new Set(found.filter((key) => !key.includes('${'))),
    patterns: [...new Set(dynamic)].map((key) => new RegExp(`^${escaped(key)}$`)),
  };
}

const english = wordsOf('en');
const stems = new Set([...english.keys()].map(stem));
const { keys, patterns } = used();

describe('words of the desk', () => {
  it.each(languages)('has every key in %s, with nothing empty', (language) => {
    const own = wordsOf(language);
    expect([...new Set([...own.keys()].map(stem))].sort()).toEqual([...stems].sort());
    expect([...own].filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it.each(languages)('has every plural form that %s needs', (language) => {
    const own = wordsOf(language);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...stems].filter((key) => !english.has(key));
    const missing = counted
      .flatMap((key) => forms.map((form) => `${key}_${form}`))
      .filter((key) => !own.has(key));
    expect(missing).toEqual([]);
  });

  it.each(languages)('keeps in %s the placeholders of the English', (language) => {
    const names = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const astray = [...wordsOf(language)].filter(([key, words]) => {
      const model = english.get(key) ?? english.get(`${stem(key)}_other`) ?? '';
      // A count or a kind may be left out where the language says it otherwise; nothing may be added.
      return names(words).some((name) => !names(model).includes(name));
    });
    expect(astray).toEqual([]);
  });

  it('has every key that the desk uses', () => {
    expect([...keys].filter((key) => !stems.has(key))).toEqual([]);
    expect(patterns.filter((pattern) => ![...stems].some((key) => pattern.test(key))).map(String)).toEqual(
      [],
    );
    expect(keys.size).toBeGreaterThan(200);
  });

  it('has no key that the desk does not use', () => {
    expect(
      [...stems].filter((key) => !keys.has(key) && !patterns.some((pattern) => pattern.test(key))),
    ).toEqual([]);
  });

  it('has the sentence of every refusal that says more than its kind', () => {
    const said = sources(join(root, 'server')).flatMap((source) =>
      [...source.matchAll(/new Refusal\(\s*'[a-z-]+',\s*'((?:[^'\\]|\\.)+)'(,?)\s*(\[?)/g)].flatMap(
        // With fields the faults of these speak instead.
        ([, words = '', , fields]) => (fields === '[' ? [] : [words]),
      ),
    );
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((words) => sentences[words] === undefined)).toEqual([]);
    const known = Object.values(sentences).map((key) => `desk:detail.${key}`);
    expect(known.filter((key) => !stems.has(key))).toEqual([]);
  });

  it('has words for every fault of a field, by its code', () => {
    const server = sources(join(root, 'server'));
    const faults = server.flatMap((source) =>
      [...source.matchAll(/refuseField\(\s*[^,]+,\s*'([a-z_]+)'/g)].map(([, code = '']) => code),
    );
    const constraints = server
      .filter((source) => source.includes('const MEANINGS'))
      .flatMap((source) => [...source.matchAll(/^ {2}([a-z_]+): \[/gm)].map(([, name = '']) => name));
    expect(faults.length).toBeGreaterThan(8);
    expect(constraints).toContain('groups_label_key');
    const codes = [...faults, ...constraints, 'invalid_type', 'too_small', 'too_big', 'invalid_format'];
    const spoken = (code: string) => stems.has(`desk:fault.${code}`) || stems.has(`exchange:refused.${code}`);
    expect([...codes, 'invalid_value', ...refusals].filter((code) => !spoken(code))).toEqual([]);
  });

  it('names every property, speaker, issue, refusal and fault of a sheet', () => {
    const wanted = [
      ...Object.keys(properties).map((name) => `terms:property.${name}`),
      ...speakerKinds.map((name) => `terms:speaker_kind.${name}`),
      ...issueNames.flatMap((name) => [`terms:issue.${name}.name`, `terms:issue.${name}.means`]),
      ...Object.keys(PROBLEMS).map((name) => `desk:problem.${name}`),
      // `_many` would be taken for a plural form.
      ...sheetFaults.map((name) => `sheets:fault.${name === 'too_many' ? 'over_full' : name}`),
    ];
    expect(wanted.filter((key) => !stems.has(key))).toEqual([]);
  });
});
