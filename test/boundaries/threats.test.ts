import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** THREATS.md names a test for each attack that is held. A name that leads nowhere would be a promise. */
const root = resolve(import.meta.dirname, '../..');
const [held = ''] = readFileSync(join(root, 'THREATS.md'), 'utf8').split('\n## ');
const rows = held
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Who |'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('THREATS.md', () => {
  it('has rows to read', () => expect(rows.length).toBeGreaterThan(10));

  it.each(rows.map(([, who = '', , , shown = '']) => [who, shown] as const))(
    '%s: the tests that show it exist',
    (_, shown) => {
      const places = [...shown.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        const pattern = /\.(test|spec)\.ts$/.test(place)
          ? place
          : `${place.replace(/\/$/, '')}/**/*.{test,spec}.ts`;
        expect([place, globSync(pattern, { cwd: root }).length]).not.toEqual([place, 0]);
      }
    },
  );
});
