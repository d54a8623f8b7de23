import type { Words } from '../types.ts';
import { koreanChoices, koreanFacts } from './facts.ts';
import { koreanInstruments, koreanMechanisms, koreanTerms } from './names.ts';
import { koreanNodes } from './nodes.ts';
import { koreanReasons } from './reasons.ts';

/** Korean. */
export const koreanWords: Words = {
  reasons: koreanReasons,
  instruments: koreanInstruments,
  mechanisms: koreanMechanisms,
  facts: koreanFacts,
  choices: koreanChoices,
  nodes: koreanNodes,
  terms: koreanTerms,
  states: {},
};
