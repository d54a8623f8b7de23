import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sees } from '@safeconduct/contract/endpoint.ts';
import * as contract from '@safeconduct/contract/index.ts';
import { describe, expect, it } from 'vitest';
import { kindSpecs } from '../server/modules/imports/kinds.ts';
import { partShapes } from '../server/modules/incidents/part-shapes.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const languages = ['en', 'ko', 'zh-Hans'] as const;

type Source = { readonly path: string; readonly text: string };

const sources: readonly Source[] = ['server', 'cli', 'db/migrations'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:ts|sql)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(root.length), text: readFileSync(path, 'utf8') };
    }),
);

const parts = Object.values(partShapes).map(({ kind }) => kind);

/** What stands in `${}` of an act, or alone in its place, with all that it may be. Another one must be named here. */
const variables: Readonly<Record<string, readonly string[]>> = {
  'partShapes[kind].kind': parts,
  // Of `part-restore.ts`: the part that comes back.
  name: parts,
  trail: Object.values(kindSpecs).map(({ trail }) => trail),
  kind: ['task', 'communication'],
  state: ['accepted', 'corrected', 'rejected'],
};

/** They hand on what somebody else named, or what stands in the contract. */
const handOn = ['server/platform/http/unit.ts', 'db/migrations/0012-who-saw-what.sql'];

/** The first argument of a call, up to the comma that ends it; the text begins behind the bracket. */
function firstArgument(text: string): string {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (`'"\``.includes(sign)) quote = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (depth === 0 && ',)'.includes(sign)) return text.slice(0, at).trim();
    else if (')]}'.includes(sign)) depth -= 1;
  }
  return text;
}

const literals = (words: string) => [...words.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, act = '']) => act);

/** Every act that an expression may be; none where that cannot be told from it. */
function actsOf(expression: string, { text }: Source): readonly string[] {
  const template = /^`(?:\$\{([^}]+)\}|([a-z-]+))\.(?:\$\{([^}]+)\}|([a-z-]+))`$/.exec(expression);
  if (template !== null) {
    const [, kind, ofKind = '', verb, ofVerb = ''] = template;
    const all = (name: string | undefined, alone: string) =>
      name === undefined ? [alone] : (variables[name] ?? []);
    return all(kind, ofKind).flatMap((one) => all(verb, ofVerb).map((other) => `${one}.${other}`));
  }
  if (/^[a-z]\w*$/i.test(expression)) {
    const [, value = ''] = new RegExp(`const ${expression} =([^;]+);`).exec(text) ?? [];
    return literals(value);
  }
  return literals(expression);
}

type Writer = { readonly path: string; readonly expression: string; readonly acts: readonly string[] };

/** Each place that writes into the trail, with the acts that it writes. */
const writers: readonly Writer[] = sources
  .filter(({ path }) => !handOn.includes(path))
  .flatMap((source) => {
    const { path, text } = source;
    const calls =
      path.endsWith('.sql') || path === 'server/modules/index.ts' || path === 'cli/verbs/audit.ts'
        ? []
        : [...text.matchAll(/(?<!function )\baudit\(/g)].map(({ index }) => {
            const expression = firstArgument(text.slice(index + 'audit('.length));
            return { path, expression, acts: actsOf(expression, source) };
          });
    const rows = [
      ...text.matchAll(/insert into (?:public\.)?audit \([\s\S]{0,400}?\bvalues\b([^;]{0,200})/gi),
    ].map(([, values = '']) => ({ path, expression: values, acts: literals(values).slice(0, 1) }));
    return [...calls, ...rows];
  });

/** What reads record by themselves. */
const sightings = Object.values<unknown>(contract).flatMap((one): Sees[] =>
  typeof one === 'object' && one !== null && 'sees' in one ? [one.sees as Sees] : [],
);
const acts = [
  ...new Set([...writers.flatMap((writer) => writer.acts), ...sightings.map(({ act }) => act)]),
].toSorted();

type Words = { readonly [key: string]: unknown };
const room = (language: string, name: string) =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${name}.json`), 'utf8')) as Record<string, Words>;

describe('words of the trail', () => {
  it('tells of every writer which acts it writes', () => {
    expect(writers.filter((writer) => writer.acts.length === 0)).toEqual([]);
    const inserts = sources.filter(({ text }) => /insert into (?:public\.)?audit \(/i.test(text));
    expect(inserts.map(({ path }) => path).toSorted()).toEqual(
      [...handOn, 'cli/work/backup.ts', 'server/platform/backup/restore.ts'].toSorted(),
    );
    expect(acts.length).toBeGreaterThan(150);
  });

  it.each(languages)('has words in %s for every act that is written', (language) => {
    const words: Words = { ...room(language, 'trail').acts, ...room(language, 'terms').act };
    expect(acts.filter((act) => words[act.replaceAll('.', '_')] === undefined)).toEqual([]);
  });

  it.each(languages)('has words in %s for everything that an act is about', (language) => {
    const written = sources.flatMap(({ text }) =>
      [
        ...text.matchAll(/\bsubject\(\s*'([a-z-]+)'/g),
        ...text.matchAll(/\{\s*kind: '([a-z-]+)',\s*id\b[^}]*\bteam\b/g),
      ].map(([, kind = '']) => kind),
    );
    const listed = sightings.flatMap(({ kind, of }) =>
      of === undefined || kind.includes('.') ? [] : [kind],
    );
    const kinds = new Set([...written, ...listed, ...parts, ...(variables.trail ?? []), 'list']);
    const words = room(language, 'trail').kinds ?? {};
    expect([...kinds].filter((kind) => words[kind] === undefined).toSorted()).toEqual([]);
    expect(kinds.size).toBeGreaterThan(20);
  });
});
