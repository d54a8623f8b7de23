import type { Speaker } from '../attribution/attribution.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import type { Draft } from '../propose.ts';
import { readAccess } from '../rules/access/read.ts';
import { readAges } from '../rules/ages.ts';
import { readAnswers } from '../rules/answers/read.ts';
import { readDetaining, readReceiving, readTwoLegs } from '../rules/authorities.ts';
import { readCommunications } from '../rules/communications/read.ts';
import { readComposition } from '../rules/composition/read.ts';
import { withReturns } from '../rules/count-acts.ts';
import { readCounts } from '../rules/counts.ts';
import { readLabels } from '../rules/labels/read.ts';
import { readPositions } from '../rules/position.ts';
import { readProcedure } from '../rules/procedure/read.ts';
import { readPunishment } from '../rules/punishment.ts';
import { readStatus } from '../rules/status.ts';
import { withoutTold } from '../rules/status-happened.ts';
import { readDestination } from '../rules/destination.ts';
import { actsOf, type Course } from '../rules/place/acts.ts';
import { readRoute } from '../rules/route.ts';
import { readSeason } from '../rules/season.ts';
import { readDates } from '../rules/when.ts';
import { readPlaces } from '../rules/where.ts';
import { perWord } from '../tokens/per-word.ts';
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

/** What a report has told so far of the fate of its people; where it tells of both, neither can be taken for granted. */
function courseOf({ made }: Story): Course {
  let [back, free] = [false, false];
  for (const key of made) {
    const told = courseTold(key);
    back ||= told.back;
    free ||= told.free;
    if (back && free) break;
  }
  return back === free ? 'none' : back ? 'returned' : 'released';
}

/** Every sentence asks again about all that was told before it. */
const courseTold = perWord((key) => ({
  back: /^(?:date_return|count_returned|return_route|receiving_authority|status\|repatriated)\b/.test(key),
  free: /^(?:date_released|count_released|status\|released)\b/.test(key),
}));

/** All drafts of one English sentence, in the order in which they stand in it. */
export function draftsOf(view: View, { story, register, self, bearings }: RuleContext): Draft[] {
  const course = courseOf(story);
  const acts = actsOf(view, bearings.home, course);
  const counts = readCounts(withReturns(view, acts, bearings.home), story);
  const twoLegs = readTwoLegs(view);
  const positions = readPositions(view, register, self);
  const answers = readAnswers(view, register, counts.drafts.length > 0, self);
  const labels = readLabels(view, register, self);
  const answered = answers.filter((draft) =>
    /^(?:denial|unconfirmed_by|firsthand_disclaimer)$/.test(draft.property),
  );
  const stances = positions.filter(
    (draft) =>
      !labels.some(
        (one) =>
          /^label\/(?:refused|named)$/.test(one.rule) && draft.start < one.end && one.start < draft.end,
      ) &&
      !answered.some(
        (one) => draft.start <= one.start + 2 && draft.end >= one.start && one.start - draft.start < 40,
      ),
  );
  const drafts: Draft[] = [
    ...counts.drafts,
    ...readStatus(
      view,
      counts.drafts.map((draft) => draft.property),
      story,
    ),
    ...readDates(view, acts, bearings, course),
    ...readSeason(view, bearings.publishedOn),
    ...readPlaces(view, acts, bearings, counts, story),
    ...readRoute(view, acts, bearings, course),
    ...readDestination(view, bearings),
    ...readAges(view),
    ...labels,
    ...readProcedure(view),
    ...readPunishment(view, stances),
    ...readCommunications(view, register, self),
    ...readAccess(view),
    ...answers,
    ...readDetaining(view, acts, story),
    ...(twoLegs.length > 0 ? twoLegs : readReceiving(view, acts, bearings)),
    ...readComposition(view, counts.drafts),
    ...stances,
  ];
  return withoutTold(drafts).sort((a, b) => a.start - b.start);
}
