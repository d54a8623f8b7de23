import type { AssessmentInputs } from '@safeconduct/contract/assessments.ts';
import type { Assessment, Law } from '@safeconduct/law/index.ts';
import { createContext, use } from 'react';
import type { LawWords } from './law-words.ts';
import type { Subject } from './subject.ts';

/** What every part of the room works on: the assessment, what it was made from, and its words. */
export type ProtectionView = {
  readonly incidentId: string;
  readonly law: Law;
  readonly assessment: Assessment;
  readonly inputs: AssessmentInputs;
  readonly subject: Subject;
  /** Instant from which clocks count; noon of the as-of day where people are held, else now. */
  readonly now: string;
  /** Zones of the case, those set by hand first; never empty. */
  readonly zones: readonly string[];
  readonly words: LawWords;
};

export const ProtectionContext = createContext<ProtectionView | null>(null);

export function useProtection(): ProtectionView {
  const view = use(ProtectionContext);
  if (view === null) throw new Error('useProtection is for parts of the protection room');
  return view;
}
