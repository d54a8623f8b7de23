import type { Draft } from '../propose.ts';
import { readAges, readAuthority, readComposition, readPosition, readPunishment } from './rules/actors.ts';
import { readCommunications } from './rules/communications.ts';
import { readCounts, type Tally } from './rules/counts.ts';
import { readDates } from './rules/dates.ts';
import { readLabels, readProcedure } from './rules/labels.ts';
import { readPhrases, readStatus } from './rules/phrases.ts';
import { readPlaces } from './rules/places.ts';
import type { SpeakersSoFar } from './speakers.ts';
import type { Speaker } from './types.ts';
import type { View } from './view.ts';

/** What the rules need besides the sentence. */
export interface RuleContext {
  readonly story: Tally;
  readonly known: SpeakersSoFar;
  readonly self: Speaker | null;
}

/** A story of which nothing has been read. */
export function newStory(): Tally {
  return { total: null, lastCount: null, returned: false };
}

/** All that the rules find in one sentence. */
export function draftsOf(view: View, { story, known, self }: RuleContext): Draft[] {
  const { drafts: counts, lots } = readCounts(view, story);
  const counted = new Set(
    counts.flatMap(({ property, normalised }) => [property, `${property} ${normalised}`]),
  );
  const dates = readDates(view, lots);
  // A day on which return is expected says that the people are at risk of it.
  const due = dates.some(({ property }) => property === 'date_return_expected');
  return [
    ...counts,
    ...dates,
    ...readPlaces(view, lots),
    ...(due ? [] : readStatus(view, counted, story)),
    ...readLabels(view, known),
    ...readProcedure(view),
    ...readPhrases(view, known, counts.length > 0),
    ...readCommunications(view, known, self),
    ...readAuthority(view),
    ...readComposition(view, counts),
    ...readPunishment(view),
    ...readAges(view),
    ...readPosition(view),
  ].toSorted((a, b) => a.start - b.start);
}
