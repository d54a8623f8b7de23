import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const desk = fileURLToPath(new URL('../', import.meta.url));

/** What the sheet of fonts says it draws, as ranges of characters. */
function drawn(): [number, number][] {
  const sheet = readFileSync(`${desk}look/fonts.css`, 'utf8');
  return [...sheet.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

test('every arrow, tick and circle that the desk writes is in a font that it brings: a machine may have none', () => {
  const ranges = drawn();
  const missing = new Set<string>();
  for (const file of globSync('**/*.{ts,tsx,css}', { cwd: desk })) {
    if (file.includes('.test.')) continue;
    for (const [sign] of readFileSync(desk + file, 'utf8').matchAll(/[\u2190-\u2bff]/g)) {
      const code = sign.charCodeAt(0);
      if (!ranges.some(([from, to]) => from <= code && code <= to)) missing.add(`${sign} in ${file}`);
    }
  }
  expect([...missing]).toEqual([]);
});
