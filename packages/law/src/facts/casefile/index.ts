import type { FactSet } from '../../model/fact.ts';
import { nationalityFact } from './nationality.ts';
import { personFacts } from './person.ts';
import { situationFacts } from './situation.ts';
import type { About, CaseFileFacts } from './types.ts';
import { fileView } from './view.ts';

export type { About, CaseFileFacts } from './types.ts';

/**
 * The facts that a case file holds for everybody, a lot or a person. Ranges stay ranges, what sources differ on stays
 * contested, and what the file does not say is left out, which means unknown. A word that somebody uses of people
 * ("economic migrant") becomes the fact that it is said, with who says it.
 *
 * @example factsOf(file, { kind: 'all' }).removal_date?.upper // '2012-02-20'
 */
export function factsOf(file: CaseFileFacts, about: About): FactSet {
  const view = fileView(file, about);
  return Object.fromEntries(
    [...situationFacts(view), ...nationalityFact(view), ...personFacts(view)].map((fact) => [fact.id, fact]),
  );
}
