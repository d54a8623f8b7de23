import type { Property } from '../../model/properties.ts';

/** What has been read so far in one report; rules write it in reading order. */
export interface Story {
  /** The largest group counted as held, by its upper or lower bound. */
  total: number | null;
  /** The largest group counted as returned. */
  returned: number | null;
  /** Property of the latest count, for "others put the figure at". */
  lastCount: Property | null;
  lastCountVague: boolean;
  /** What a bare figure would count before anything has been counted: those held or those returned. */
  topic: Property | null;
  /** The largest group counted as at risk. */
  risk: number | null;
  /** Numbers already told, so that "the nine" tells nothing new. */
  readonly told: Set<string>;
  /** Claims already made, by property, value and speaker. */
  readonly made: Set<string>;
  /** Person counts so far: they tell an anaphoric "the nine" from a first mention. */
  readonly numbers: Set<number>;
  /** Nouns and nations by which those counted have been called. */
  readonly kinds: Set<string>;
}

/** A story of which nothing has been read. */
export function newStory(): Story {
  return {
    total: null,
    returned: null,
    lastCount: null,
    lastCountVague: false,
    topic: null,
    risk: null,
    told: new Set(),
    made: new Set(),
    numbers: new Set(),
    kinds: new Set(),
  };
}
