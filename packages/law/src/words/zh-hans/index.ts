import type { Words } from '../types.ts';
import { chineseChoices, chineseFacts } from './facts.ts';
import { chineseInstruments, chineseMechanisms, chineseTerms } from './names.ts';
import { chineseNodes } from './nodes.ts';
import { chineseReasons } from './reasons.ts';

/** Chinese, simplified. */
export const chineseWords: Words = {
  reasons: chineseReasons,
  instruments: chineseInstruments,
  mechanisms: chineseMechanisms,
  facts: chineseFacts,
  choices: chineseChoices,
  nodes: chineseNodes,
  terms: chineseTerms,
  states: {},
};
