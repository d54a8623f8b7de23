import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Holds the table of ARCHITECTURE.md against the folders: each has a line, and each line is about something that is there. */

const root = resolve(import.meta.dirname, '../..');

type Line = { readonly paths: readonly string[]; readonly purpose: string };

/** `packages/law/src/words/{en,ko}` -> one path each. */
function spread(path: string): string[] {
  const [, before = '', names = '', after = ''] = /^(.*?)\{([^}]+)\}(.*)$/.exec(path) ?? [];
  return names === '' ? [path] : names.split(',').map((name) => `${before}${name}${after}`);
}

/**
 * The lines of the table. `.../x` lies in the package of the line before; a name without a slash beside a path lies in the
 * same folder as that path, and a paper (`RULES.md`) in the folder that the path names.
 */
function linesOf(text: string): Line[] {
  const table = text.slice(text.indexOf('| Folder |'), text.indexOf('## One request'));
  const lines: Line[] = [];
  let source = '';
  for (const row of table.split('\n').slice(2)) {
    const [, named = '', ...rest] = row.split(/(?<!\\)\|/);
    const purpose = rest.join('|');
    let [folder, first] = ['', ''];
    const paths = [...named.matchAll(/`([^`]+)`/g)].flatMap(([, name = ''], at) => {
      const own = /^packages\/[a-z]+/.exec(name)?.[0];
      if (own !== undefined) source = `${own}/src`;
      const path = name.startsWith('.../') ? `${source}/${name.slice(4)}` : name;
      if (at === 0) [folder, first] = [path.slice(0, path.lastIndexOf('/') + 1), path];
      if (name.endsWith('.md')) return [`${first}/${name}`];
      return spread(at > 0 && !name.includes('/') ? `${folder}${name}` : path);
    });
    if (paths.length > 0) lines.push({ paths, purpose });
  }
  return lines;
}

const lines = linesOf(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
const isOpen = (path: string) => path.includes('<');

function foldersIn(parent: string): string[] {
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !/^\.|^(node_modules|dist|test-results|testing)$/.test(entry.name),
    )
    .map((entry) => (parent === '' ? entry.name : `${parent}/${entry.name}`));
}

/** Whether a folder has a line, or is named in that of the folder around it. */
function isTold(folder: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const around = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  return lines.some(
    ({ paths, purpose }) =>
      paths.includes(folder) ||
      paths.some((path) => path.startsWith(`${folder}/`)) ||
      (paths.some((path) => path === around || path === `${around}/<noun>`) &&
        new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(purpose)),
  );
}

describe('ARCHITECTURE.md', () => {
  const parents = [
    'packages',
    ...foldersIn('packages').map((folder) => `${folder}/src`),
    'packages/claims/src/foreign',
    'server',
    'server/platform',
    'server/modules',
    'web',
    'web/desk',
    'scripts',
    'test',
  ].filter((folder) => existsSync(join(root, folder)));

  it.each(parents)('has a line for each folder of %s', (parent) => {
    const folders = foldersIn(parent);
    expect(folders.filter((folder) => !isTold(folder))).toEqual([]);
  });

  it('speaks of nothing that is not there', () => {
    const gone = lines
      .flatMap(({ paths }) => paths)
      .filter(
        (path) => !isOpen(path) && !existsSync(join(root, path)) && !existsSync(join(root, `${path}.ts`)),
      );
    expect(gone).toEqual([]);
    expect(lines.length).toBeGreaterThan(80);
  });

  it('names migrations and decisions that are there', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const numbered = (folder: string) => readdirSync(join(root, folder)).map((name) => name.slice(0, 4));
    const decided = [...text.matchAll(/decisions\/(\d{4})/g)].map(([, number = '']) => number);
    const migrated = [...text.matchAll(/[(,] ?(\d{4})(?=[,):; ])/g)].map(([, number = '']) => number);
    expect(decided.filter((number) => !numbered('decisions').includes(number))).toEqual([]);
    expect(migrated.filter((number) => !numbered('db/migrations').includes(number))).toEqual([]);
    expect(Math.min(decided.length, migrated.length)).toBeGreaterThan(6);
  });
});
