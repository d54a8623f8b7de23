import type { Clause } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import { searches, takes } from './act-words.ts';
import { doer } from './kind.ts';
import { force, isPeople } from './persons.ts';

const seizes =
  /^(?:stopp|halt|pull|pick|led|lead|took|tak|came|come|approach|surround|open|fir|charg|appear|arriv|enter|pounc|swoop|held|knock|ask|demand|challeng|spott|found|discover|notic|caught|push|bundl|forc|shov|grabb|snatch|dragg|seiz)/;

const enters =
  /^(?:appeared|entered|went|came|arrived|got|walked|ran|climbed|rushed|burst|slipped|turned|sat|slept|gathered|stayed)$/;

/** "Six appeared at a school in Shanghai, and police took them away": where and when they were who were taken then. */
function enteredBefore(view: View, taking: Clause): Clause | null {
  const { verb, subject, object, link } = taking;
  if (!/^(?:and|but)$/.test(link) || taking.passive || verb.negated || verb.modal !== null) return null;
  if (!subject || !force.test(view.text.slice(subject.start, subject.end))) return null;
  const whom = object ? view.text.slice(object.start, object.end) : '';
  const later = view.text.slice(verb.end, verb.end + 40);
  const seized =
    /^(?:them|him|her|all of them|both|everyone)\b/.test(whom) &&
    (takes.test(verb.head) || seizes.test(verb.head));
  const cameFor =
    /^(?:came|went|burst|rushed|moved)$/.test(verb.head) &&
    /^\sin and (?:dragged|took|pulled|led|hauled|arrested|seized) (?:them|him|her)\b/.test(later);
  if (!seized && !cameFor) return null;
  const before = view.clauses.filter(
    (one) => one.by === 'own' && one.link === '' && one.verb.end < taking.verb.start,
  );
  const scene = before.at(-1);
  return scene && !scene.passive && enters.test(scene.verb.head) && isPeople(view, scene.subject)
    ? scene
    : null;
}

/**
 * "She was changing planes in Manila on 10 April when airport staff took her passport": the clause that says where and
 * when people were, for the clause in which they are taken; `null` where a clause is not of this kind.
 */
export function sceneOf(view: View, taking: Clause): Clause | null {
  const entered = enteredBefore(view, taking);
  if (entered) return entered;
  if (!/^(?:when|where)$/.test(taking.link) || taking.verb.negated || taking.verb.modal !== null) return null;
  const head = taking.verb.head;
  const agent = doer(taking);
  const armed =
    agent !== null &&
    (force.test(view.text.slice(agent.start, agent.end)) ||
      staff.test(view.text.slice(agent.start, agent.end)));
  const taken = taking.passive && isPeople(view, taking.subject);
  if (
    !(armed && (takes.test(head) || searches.test(head) || seizes.test(head))) &&
    !(taken && (takes.test(head) || /^(?:stopp|pull|pick|led|found|discover|surround)/.test(head)))
  )
    return null;
  let scene = taking.governor;
  while (scene && scene.by === 'controlled' && scene.governor) scene = scene.governor;
  if (!scene || !isPeople(view, scene.subject) || scene.verb.modal !== null) return null;
  const words = view.text.slice(scene.verb.start, scene.verb.end);
  return /^(?:was|were|had)\b/.test(words) ? scene : null;
}

const staff = /\b(?:staff|men|crew|personnel|patrols?)\b/i;
