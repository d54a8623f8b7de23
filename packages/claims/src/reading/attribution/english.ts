import { byFeeling } from './by-feeling.ts';
import { byNoun, bySource } from './by-source.ts';
import { byVerb } from './by-verb.ts';
import type { Attribution } from './attribution.ts';
import type { SpeakerRegister } from './register.ts';
import { type Sentence } from './clause.ts';
import { withChains } from './build.ts';

/**
 * Who says what in one English sentence: fronted, trailing and inserted attributions, direct or indirect, and
 * sources cited by a speaker. Stretches that no attribution covers are the author's.
 */
export function attributionsIn(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const found = [
    ...bySource(sentence, register),
    ...byNoun(sentence, register),
    ...byFeeling(sentence, register),
    ...byVerb(sentence, register),
  ].sort((a, b) => a.cueStart - b.cueStart);
  for (const one of found) if (one.verb === 'according to') register.noteSpeaker(one.speaker);
  return withChains(found);
}
