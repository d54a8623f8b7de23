import type { FactMissing } from '../model/assessment.ts';
import type { FactId, FactSet } from '../model/fact.ts';
import type { Truth } from '../model/truth.ts';
import { canTry, type TryScene, tryFact } from './read.ts';

/**
 * The open facts that would change an answer, each tried both ways. First with everything else as it is; a fact that
 * changes nothing so is tried again with all other open facts taken as so, since of two conditions that are both open
 * neither alone would be missed; and, where several facts can fill one condition, with only those taken as so that
 * nothing else can fill. What changes the answer in no way is not worth asking.
 *
 * @param answer the answer on a set of facts
 */
export function missingFacts(
  facts: FactSet,
  open: readonly FactId[],
  scene: TryScene,
  answer: (facts: FactSet) => Truth,
): readonly FactMissing[] {
  const askable = open.filter(canTry);
  if (askable.length === 0) return [];
  const now = answer(facts);
  const hopeful = askable.reduce((set, id) => tryFact(set, id, true, scene), facts);
  const both = (base: FactSet, fact: FactId) =>
    [true, false].map((so) => answer(tryFact(base, fact, so, scene))) as [Truth, Truth];
  const alone = new Map(askable.map((fact) => [fact, both(facts, fact)] as const));
  const together = new Map(askable.map((fact) => [fact, both(hopeful, fact)] as const));
  const vital = askable.filter((fact) => differ(together.get(fact)));
  const bare = vital.reduce((set, id) => tryFact(set, id, true, scene), facts);
  return askable.flatMap((fact) => {
    const [ifYes, ifNo] = alone.get(fact) ?? [now, now];
    if (ifYes !== now || ifNo !== now) return [{ fact, ifYes, ifNo }];
    const [hoped, failed] = differ(together.get(fact))
      ? (together.get(fact) ?? [now, now])
      : both(bare, fact);
    return hoped === failed ? [] : [{ fact, ifYes: hoped, ifNo: failed }];
  });
}

function differ(pair: readonly [Truth, Truth] | undefined): boolean {
  return pair !== undefined && pair[0] !== pair[1];
}
