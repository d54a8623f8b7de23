/** The files of data/law, by name. `reservation-texts` is long and only needed where official wording is shown. */
export const LAW_FILES = [
  'about',
  'states',
  'instruments',
  'competences',
  'status',
  'procedures',
  'reservations',
  'mechanisms',
  'nodes',
  'statements',
  'contacts',
  'counts',
] as const;

/** The name of a file of data/law, without `.json`. */
export type LawFile = (typeof LAW_FILES)[number];

/** What the files hold, as `JSON.parse` gives it; reading them is the caller's work. */
export type LawFiles = Readonly<Record<LawFile, unknown>> & { readonly 'reservation-texts'?: unknown };

/** A file of data/law that does not say what it must; the message names file, record and field. */
export class LawDataError extends Error {
  override readonly name = 'LawDataError';
  readonly file: string;

  constructor(file: string, what: string) {
    super(`data/law/${file}.json: ${what}`);
    this.file = file;
  }
}
