import { i18next } from './language-start.ts';

/** The kinds of report that are told apart, in the reader's language; any other stays as somebody wrote it. */
export function genreWords(genre: string): string {
  const code = genre.toLowerCase().replaceAll(/[ -]/g, '_');
  const key = `report:genre.${code}`;
  return /^[a-z_]+$/.test(code) && i18next.exists(key) ? i18next.t(key) : genre;
}
