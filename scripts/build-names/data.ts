import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Korean name with what else is known of it; `hanja` and `english` may be empty. */
export interface Row {
  readonly ko: string;
  readonly hanja: string;
  readonly english: readonly string[];
  readonly north: boolean;
}

/** Files that a model is built from; a folder to measure on may hold only some of them. */
export const FILES = [
  'elections_ko_hanja.tsv',
  'assembly_gold.tsv',
  'coling_enko_raw.tsv',
  'kfam_persons.csv',
  'dprk_multiscript.tsv',
] as const;

const lines = (folder: string, file: string) =>
  existsSync(join(folder, file))
    ? readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
const cells = (line: string) => line.split('\t');

/** FNV-1a over UTF-16 units: the split must not change with the platform. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/**
 * Seven in ten Hangul forms train the model; the others are only ever measured on. A form is in the same part
 * wherever it occurs, so no measured name has been seen in training.
 */
export const trains = (form: string) => hash(form.normalize('NFC')) % 10 < 7;

const HANGUL_NAME = /^[가-힣]{2,5}$/;

export function elections(folder: string): Row[] {
  return lines(folder, 'elections_ko_hanja.tsv')
    .slice(1)
    .map(cells)
    .map(([ko = '', hanja = '']) => ({ ko, hanja, english: [], north: false }))
    .filter(({ ko }) => HANGUL_NAME.test(ko));
}

export function assembly(folder: string): (Row & { id: string; birth: string })[] {
  return lines(folder, 'assembly_gold.tsv')
    .slice(1)
    .map(cells)
    .map(([id = '', ko = '', hanja = '', birth = '', english = '']) => ({
      id,
      ko,
      hanja,
      birth,
      english: english.split('|').filter((each) => each !== ''),
      north: false,
    }));
}

export function coling(folder: string): Row[] {
  return lines(folder, 'coling_enko_raw.tsv')
    .map(cells)
    .map(([english = '', ko = '']) => ({ ko, hanja: '', english: [english], north: false }));
}

/** Names and nationality of Wikidata persons; the description tells the North's. */
export function families(folder: string): Row[] {
  return lines(folder, 'kfam_persons.csv')
    .slice(1)
    .map((line) => {
      const [, ko = ''] = line.split(',', 2);
      return { ko, hanja: '', english: [], north: /North Korea|북한|조선민주주의/u.test(line) };
    })
    .filter(({ ko }) => HANGUL_NAME.test(ko));
}

export interface MultiRow {
  readonly id: string;
  readonly ko: string;
  readonly latin: readonly string[];
  readonly han: readonly string[];
  readonly kana: readonly string[];
  readonly cyrillic: readonly string[];
}
export function multiscript(folder: string): MultiRow[] {
  const list = (cell: string | undefined) => (cell ?? '').split('|').filter((each) => each !== '');
  return lines(folder, 'dprk_multiscript.tsv')
    .slice(1)
    .map(cells)
    .map(([id = '', ko = '', latin, han, kana, cyrillic]) => ({
      id,
      ko,
      latin: list(latin),
      han: list(han),
      kana: list(kana),
      cyrillic: list(cyrillic),
    }));
}

/** Character -> field -> value, of one of the two Unihan files. */
export function unihan(folder: string, file: string): Map<string, Map<string, string>> {
  const table = new Map<string, Map<string, string>>();
  for (const line of lines(folder, file)) {
    const [point = '', field = '', value = ''] = cells(line);
    const character = String.fromCodePoint(Number.parseInt(point.slice(2), 16));
    const fields = table.get(character) ?? new Map<string, string>();
    table.set(character, fields.set(field, value));
  }
  return table;
}

/** Readings that the Supreme Court allows for a character in a name. */
export function courtReadings(folder: string): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of lines(folder, 'gov_hanja.csv').slice(1)) {
    const match = /^(?:"([^"]*)"|([^,]*)),[^,]*,[^,]*,(.+)$/u.exec(line);
    const character = match?.[3]?.trim() ?? '';
    const readings = (match?.[1] ?? match?.[2] ?? '').split(',').map((each) => each.trim());
    if (character !== '') table.set(character, [...(table.get(character) ?? []), ...readings]);
  }
  return table;
}

/** Token pairs of a script: Latin, letters of the other, how often. */
export function pairsOf(folder: string, script: string): { latin: string; other: string; weight: number }[] {
  return lines(join(folder, 'generic'), `${script}.tsv`)
    .map(cells)
    .map(([latin = '', other = '', weight = '1']) => ({
      latin: latin.toLowerCase(),
      other: other.replaceAll(' ', ''),
      weight: Number(weight) || 1,
    }))
    .filter(({ latin, other }) => latin !== '' && other !== '' && !/[\s\d]/u.test(latin + other));
}
