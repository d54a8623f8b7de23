import type { Speaker } from '../attribution/attribution.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import type { Draft } from '../propose.ts';
import { readAges } from '../rules/ages.ts';
import { readAnswers } from '../rules/answers.ts';
import { readDetaining, readReceiving, readTwoLegs } from '../rules/authorities.ts';
import { readCommunications } from '../rules/communications.ts';
import { readComposition } from '../rules/composition.ts';
import { readCounts } from '../rules/counts.ts';
import { readLabels, readProcedure } from '../rules/labels.ts';
import { readPositions } from '../rules/position.ts';
import { readPunishment } from '../rules/punishment.ts';
import { readStatus } from '../rules/status.ts';
import { readDestination } from '../rules/destination.ts';
import { actsOf } from '../rules/place/acts.ts';
import { readRoute } from '../rules/route.ts';
import { readSeason } from '../rules/season.ts';
import { readDates } from '../rules/when.ts';
import { readPlaces } from '../rules/where.ts';
import type { Bearings } from './bearings.ts';
import type { Story } from './story.ts';
import type { View } from './view.ts';

/** What the rules know besides the sentence. */
export interface RuleContext {
  readonly story: Story;
  readonly register: SpeakerRegister;
  readonly self: Speaker | null;
  readonly bearings: Bearings;
}

/** All drafts of one English sentence, in the order in which they stand in it. */
export function draftsOf(view: View, { story, register, self, bearings }: RuleContext): Draft[] {
  const acts = actsOf(view, bearings.home);
  const counts = readCounts(view, story);
  const twoLegs = readTwoLegs(view);
  const positions = readPositions(view, register);
  const answers = readAnswers(view, register, counts.drafts.length > 0);
  const labels = readLabels(view, register);
  const answered =
    answers.some((draft) => /^(?:denial|unconfirmed_by|firsthand_disclaimer)$/.test(draft.property)) ||
    labels.length > 0;
  const stances = answered ? positions.filter((draft) => draft.rule === 'position/stated') : positions;
  const drafts: Draft[] = [
    ...counts.drafts,
    ...readStatus(
      view,
      counts.drafts.map((draft) => draft.property),
    ),
    ...readDates(view, acts, bearings, counts),
    ...readSeason(view, bearings.publishedOn),
    ...readPlaces(view, acts, bearings, counts),
    ...readRoute(view, acts, bearings),
    ...readDestination(view),
    ...readAges(view),
    ...labels,
    ...readProcedure(view),
    ...readPunishment(view, stances.length > 0),
    ...readCommunications(view, register, self),
    ...answers,
    ...readDetaining(view, acts, story),
    ...(twoLegs.length > 0 ? twoLegs : readReceiving(view, acts, bearings)),
    ...readComposition(view),
    ...stances,
  ];
  return drafts.sort((a, b) => a.start - b.start);
}
