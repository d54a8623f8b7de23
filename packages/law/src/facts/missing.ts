import type { FactMissing } from '../model/assessment.ts';
import type { FactId } from '../model/fact.ts';
import type { Truth } from '../model/truth.ts';
import { canTry, type FactReader, type Trial } from './read.ts';

type Pair = readonly [ifYes: Truth, ifNo: Truth];

const differ = ([ifYes, ifNo]: Pair): boolean => ifYes !== ifNo;

/**
 * The open facts that would change an answer, each tried both ways. First with everything else as it is; a fact that
 * changes nothing so is tried again with all other open facts taken as so, since of two conditions that are both open
 * neither alone would be missed; and, where several facts can fill one condition, with only those taken as so that
 * nothing else can fill. What changes the answer in no way is not worth asking.
 *
 * @param now the answer as things are
 * @param answer the answer on tried facts
 */
export function missingFacts(
  trial: Trial,
  open: readonly FactId[],
  now: Truth,
  answer: (facts: FactReader) => Truth,
): readonly FactMissing[] {
  const askable = open.filter(canTry);
  if (askable.length === 0) return [];
  const both = (fact: FactId, leaveSo: boolean): Pair => {
    trial.set(fact, false);
    const ifNo = answer(trial.reader);
    trial.set(fact, true);
    const ifYes = answer(trial.reader);
    if (!leaveSo) trial.unset(fact);
    return [ifYes, ifNo];
  };
  trial.clear();
  const alone = askable.map((fact) => both(fact, false));
  const rest = alone.some(([ifYes, ifNo]) => ifYes === now && ifNo === now);
  if (!rest) return askable.map((fact, at) => missing(fact, alone[at] ?? [now, now]));
  for (const fact of askable) trial.set(fact, true);
  const together = askable.map((fact) => both(fact, true));
  askable.forEach((fact, at) => {
    if (!differ(together[at] ?? [now, now])) trial.unset(fact);
  });
  return askable.flatMap((fact, at) => {
    const first = alone[at] ?? [now, now];
    if (first[0] !== now || first[1] !== now) return [missing(fact, first)];
    const hoped = together[at] ?? [now, now];
    const second = differ(hoped) ? hoped : both(fact, false);
    return differ(second) ? [missing(fact, second)] : [];
  });
}

function missing(fact: FactId, [ifYes, ifNo]: Pair): FactMissing {
  return { fact, ifYes, ifNo };
}
