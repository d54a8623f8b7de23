import type { Fact, FactSet } from '../model/fact.ts';
import type { Day } from '../model/law.ts';
import { givenFact } from '../facts/read.ts';

/** What a few words on a person tell: `girl 15`, `adult, detained`, `returned woman`. Nothing is guessed beyond them. */
export function factsOfPerson(words: string, on: Day): FactSet {
  const text = words.toLowerCase();
  const says = (pattern: RegExp) => pattern.test(text);
  const facts: Fact[] = [givenFact('acts_date', 'yes', on)];
  const age = /\b(\d{1,2})\b/.exec(text)?.[1];
  if (age !== undefined) facts.push(givenFact('age', 'yes', Number(age)));
  else if (says(/\b(child|boy|girl|infant|baby|toddler|minor|teenager|newborn)\b/)) {
    facts.push(givenFact('age', 'yes', null, { lower: 0, upper: 17 }));
  } else if (says(/\b(adult|man|men|woman|women|husband|wife|elderly|worker|officer|soldier)\b/)) {
    facts.push(givenFact('age', 'yes', null, { lower: 18, upper: 120 }));
  }
  if (says(/\b(girls?|wom[ae]n|mother|wife|daughter|female|pregnant|grandmother|sister)\b/)) {
    facts.push(givenFact('sex', 'yes', 'female'));
  } else if (says(/\b(boys?|m[ae]n|father|husband|son|male|grandfather|brother)\b/)) {
    facts.push(givenFact('sex', 'yes', 'male'));
  }
  if (says(/\b(detained|arrested|held|detainee|prisoner|custody)\b/))
    facts.push(givenFact('detained', 'yes'));
  if (says(/disappear|conceal|whereabouts|incommunicado|vanished|missing/)) {
    facts.push(givenFact('whereabouts_concealed', 'yes'), givenFact('disappearance_began', 'yes', on));
  }
  if (says(/\b(returned|deported|repatriated|sent back)\b/)) facts.push(givenFact('returned', 'yes'));
  if (says(/\b(family|children|families|unaccompanied|baby|infant)\b/)) {
    facts.push(givenFact('children_concerned', 'yes'));
  }
  if (says(/pregnant/)) facts.push(givenFact('pregnant', 'yes'));
  if (says(/trafficked/)) facts.push(givenFact('trafficked', 'yes'));
  return Object.fromEntries(facts.map((fact) => [fact.id, fact]));
}
