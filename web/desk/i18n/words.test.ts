import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import frame from './en.ts';
import today from './today/en.ts';
import rooms from './later/en.ts';

const desk = resolve(import.meta.dirname, '..');

/** The files of the desk that come with a page at once: what it imports, and not what it asks for later. */
async function withImports(path: string, seen = new Map<string, string>()): Promise<Map<string, string>> {
  if (seen.has(path) || !existsSync(path)) return seen;
  const text = await readFile(path, 'utf8');
  seen.set(path, text);
  for (const [, target = ''] of text.matchAll(/^(?:import|export|\}) (?:[^;]*? )?from '(\.[^']+\.tsx?)';$/gm))
    await withImports(resolve(dirname(path), target), seen);
  return seen;
}

/** Names the fields of every room's forms; a page meets those of its own. */
const everyones = 'furniture/faults.ts';

/** Rooms of words that those pages use, each with a file that does. */
async function roomsNamedIn(...pages: string[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const page of pages) await withImports(resolve(desk, page), files);
  const known = new Set(Object.keys({ ...frame, ...today, ...rooms }));
  const named = [...files].flatMap(([path, text]) =>
    [...text.matchAll(/[`'"]([a-z]+):[a-z_]/g)].map(([, room = '']) => [room, relative(desk, path)] as const),
  );
  return new Map(named.filter(([room, path]) => known.has(room) && path !== everyones));
}

const missing = async (has: object, ...pages: string[]) =>
  [...(await roomsNamedIn(...pages))].filter(([room]) => !(room in has));

test('the frame, signing in and accounts speak with the first words alone', async () => {
  const pages = ['SignIn', 'Enrolment', 'AccountPage', 'SecondStepDue'].map(
    (name) => `rooms/accounts/${name}.tsx`,
  );
  expect(await missing(frame, 'main.tsx', ...pages, 'rooms/reminders/RemindersDrawer.tsx')).toEqual([]);
  expect((await roomsNamedIn('main.tsx')).has('reminders')).toBe(true);
});

test('Today speaks with the first words and its own', async () => {
  const pages = ['rooms/today/Today.tsx', 'rooms/today/SampleRemoval.tsx'];
  expect(await missing({ ...frame, ...today }, ...pages)).toEqual([]);
  expect((await roomsNamedIn(...pages)).has('report')).toBe(true);
});

test('no room of words comes twice', () => {
  const all = [frame, today, rooms].flatMap((part) => Object.keys(part));
  expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
});
