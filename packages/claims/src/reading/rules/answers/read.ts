import type { Speaker } from '../../attribution/attribution.ts';
import type { SpeakerRegister } from '../../attribution/register.ts';
import { actsOf } from '../../acts/acts.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import { type Answer, draftOf } from './answer.ts';
import { denials } from './denial.ts';
import { firsthand } from './firsthand.ts';
import { unconfirmed } from './unconfirmed.ts';

/**
 * What was answered: who could not or would not confirm, who denies, who says that it is not known at first hand.
 *
 * @param counted whether the sentence tells a number, of which "could not be confirmed" is then a particular
 */
export function readAnswers(
  view: View,
  register: SpeakerRegister,
  counted: boolean,
  self: Speaker | null,
): Draft[] {
  const acts = actsOf(view);
  const kept: Answer[] = [];
  const add = (one: Answer) => {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  };
  for (const one of denials(view, acts, register, self)) add(one);
  for (const one of unconfirmed(view, acts, counted)) add(one);
  for (const one of firsthand(view, acts)) add(one);
  return kept.map((one) => draftOf(view, one, register, self));
}
