import type { Words } from '../types.ts';
import { englishChoices, englishFacts } from './facts.ts';
import { englishInstruments, englishMechanisms, englishTerms } from './names.ts';
import { englishNodes } from './nodes.ts';
import { englishReasons } from './reasons.ts';

/** English. */
export const englishWords: Words = {
  reasons: englishReasons,
  instruments: englishInstruments,
  mechanisms: englishMechanisms,
  facts: englishFacts,
  choices: englishChoices,
  nodes: englishNodes,
  terms: englishTerms,
  states: {},
};
