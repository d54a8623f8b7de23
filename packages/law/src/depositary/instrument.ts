import type { InstrumentId, Law } from '../model/law.ts';

const tidy = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * The instrument that a file is about: by its name (`IV-11-d.en.xml`), else by its title; null where neither tells.
 *
 * @example instrumentOf(law, 'iv-16.en.xml', '') // 'CED'
 */
export function instrumentOf(law: Law, fileName: string, title: string): InstrumentId | null {
  const number = /^([ivx]+(?:-\d+)(?:-[a-z])?)(?:\.[a-z]{2})?\.xml$/i.exec(fileName)?.[1]?.toUpperCase();
  const all = [...law.instruments.values()];
  const byNumber = all.find(
    ({ reference }) => /UNTC ([IVX]+-\S+)/.exec(reference)?.[1]?.toUpperCase() === number,
  );
  if (number !== undefined && byNumber !== undefined) return byNumber.id;
  const wanted = tidy(title);
  if (wanted === '') return null;
  return all.find(({ name }) => tidy(name) === wanted)?.id ?? null;
}
