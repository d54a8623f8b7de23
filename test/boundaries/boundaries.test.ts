import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Holds the one-way dependencies of ARCHITECTURE.md by reading import lines:
 * packages know nothing of the machine; server modules meet only at their public file; web and cli never
 * reach into the server; the environment and transactions have one place each.
 */

const root = resolve(import.meta.dirname, '../..');

type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

function sourcesUnder(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.includes('node_modules'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(root, path), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => m[1] ?? '');
      return { path, text, imports };
    });
}

/** Where a relative import points, as a path from the root; packages keep their name. */
function target(file: SourceFile, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, resolve(root, dirname(file.path), specifier));
}

const isTest = (file: SourceFile) => file.path.endsWith('.test.ts') || file.path.endsWith('.test.tsx');

const packages = sourcesUnder('packages').filter((file) => !isTest(file));
const server = sourcesUnder('server');
const web = sourcesUnder('web');
const cli = sourcesUnder('cli');

describe('packages', () => {
  it('has files to read', () => expect(packages.length).toBeGreaterThan(20));

  it.each(packages.map((file) => [file.path, file] as const))(
    '%s knows nothing of the machine',
    (_, file) => {
      const machine = file.imports.filter((name) =>
        /^(node:|fs$|path$|server\/|web\/|cli\/)/.test(target(file, name)),
      );
      expect(machine).toEqual([]);
      const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code).not.toMatch(/\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/);
    },
  );
});

describe('server', () => {
  const production = server.filter((file) => !isTest(file));

  it('reads the environment in platform/config.ts and main.ts alone', () => {
    const readers = production.filter((file) => /\bprocess\.env\b/.test(file.text)).map((file) => file.path);
    const allowed = [join('server', 'platform', 'config.ts'), join('server', 'main.ts')];
    expect(readers.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('opens transactions in the platform alone', () => {
    const openers = production.filter((file) => /\.transaction\(/.test(file.text)).map((file) => file.path);
    expect(openers.filter((path) => !path.startsWith(join('server', 'platform')))).toEqual([]);
  });

  it('lets a module reach another only through that module’s public file', () => {
    const reaches = production.flatMap((file) => {
      const own = file.path.split(sep).slice(0, 3).join(sep);
      if (!own.startsWith(join('server', 'modules'))) return [];
      return file.imports
        .map((name) => target(file, name))
        .filter((to) => to.startsWith(join('server', 'modules')) && !to.startsWith(own + sep))
        .filter((to) => !/^server\/modules\/([a-z-]+)\/\1\.ts$/.test(to))
        .map((to) => `${file.path} -> ${to}`);
    });
    expect(reaches).toEqual([]);
  });

  it('never imports the desk or the command line', () => {
    const reaches = production.flatMap((file) =>
      file.imports.map((name) => target(file, name)).filter((to) => /^(web|cli)\//.test(to)),
    );
    expect(reaches).toEqual([]);
  });
});

describe('web', () => {
  it('never reaches into server or cli', () => {
    const reaches = web.flatMap((file) =>
      file.imports
        .map((name) => target(file, name))
        .filter((to) => /^(server|cli)\//.test(to))
        .map((to) => `${file.path} -> ${to}`),
    );
    expect(reaches).toEqual([]);
  });
});

describe('every source file', () => {
  const isMade = (file: SourceFile) => file.text.startsWith('// Made by scripts/');
  const all = [...packages, ...server, ...web, ...cli].filter((file) => !isMade(file));
  it('has at most 400 lines', () => {
    const long = all.filter((file) => file.text.split('\n').length > 401).map((file) => file.path);
    expect(long).toEqual([]);
  });
});
