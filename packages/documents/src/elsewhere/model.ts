import type { RecordedPerson } from '../incident/draft-input.ts';
import type { IncidentSource } from '../incident/source.ts';

/** One incident as it goes to another system. */
export interface OutSource {
  readonly source: IncidentSource;
  readonly persons: readonly RecordedPerson[];
  /** Codes of claims and reports by their id in the database; an id that is not here is a code already, as in sheets. */
  readonly codes: ReadonlyMap<string, string>;
  /** Tells incidents of different files apart where codes may be the same; letters and digits. */
  readonly space: string;
}

/** A file for another system. */
export interface Made {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** SHA-1 of UTF-8 text as hexadecimal digits; passed in, since this package knows no machine. */
export type Sha1 = (text: string) => string;
