import type { FactMissing } from '../model/assessment.ts';
import type { FactId, FactSet } from '../model/fact.ts';
import type { Truth } from '../model/truth.ts';
import { canTry, type TryScene, tryFact } from './read.ts';

/**
 * The open facts that would change an answer, each tried both ways. First with everything else as it is; a fact that
 * changes nothing so is tried again with all other open facts taken as so, since of two conditions that are both open
 * neither alone would be missed. What changes the answer in neither way is not worth asking.
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
  return askable.flatMap((fact) => {
    const [ifYes, ifNo] = [true, false].map((so) => answer(tryFact(facts, fact, so, scene))) as [
      Truth,
      Truth,
    ];
    if (ifYes !== now || ifNo !== now) return [{ fact, ifYes, ifNo }];
    const [hoped, failed] = [true, false].map((so) => answer(tryFact(hopeful, fact, so, scene))) as [
      Truth,
      Truth,
    ];
    return hoped === failed ? [] : [{ fact, ifYes: hoped, ifNo: failed }];
  });
}
