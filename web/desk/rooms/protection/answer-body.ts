import type { AnswerBody } from '@safeconduct/contract/assessments.ts';
import type { FactSpec } from '@safeconduct/law/index.ts';
import { readDate } from '../../furniture/edtf-reading.ts';
import type { Language } from '../../furniture/language-start.ts';
import { stateCodes } from '../incidents/states.ts';

/** What somebody has typed as an answer so far. */
export type AnswerDraft = {
  /** `yes`, `no`, `unknown`, or a choice of the fact. */
  readonly truth: string;
  readonly value: string;
  readonly saidBy: string;
  readonly sensitivity: AnswerBody['sensitivity'];
  readonly note: string;
};

type Said = Pick<AnswerBody, 'truth' | 'value'>;

/** Alpha-3 code of a state typed by name or code in any of the three languages. */
export type ReadState = (typed: string) => string | null;

/**
 * The answer as it is kept, or `null` while it is not one yet. A value is held as "yes" with the value: that the fact
 * has been answered; "not known" is kept without one.
 */
export function saidIn(
  spec: Pick<FactSpec, 'kind'>,
  draft: AnswerDraft,
  reading: { readonly language: Language; readonly seenFrom: string; readonly state: ReadState },
): Said | null {
  if (draft.truth === 'unknown') return { truth: 'unknown', value: null };
  const typed = draft.value.trim();
  switch (spec.kind) {
    case 'yesNo':
      return draft.truth === 'yes' || draft.truth === 'no' ? { truth: draft.truth, value: null } : null;
    case 'choice':
      return draft.truth === '' ? null : { truth: 'yes', value: draft.truth };
    case 'day': {
      const read = readDate(typed, reading.language, reading.seenFrom);
      return read === null ? null : { truth: 'yes', value: read.value.edtf };
    }
    case 'number':
      return /^\d{1,4}$/.test(typed) ? { truth: 'yes', value: typed } : null;
    case 'state': {
      const code = reading.state(typed);
      return code === null ? null : { truth: 'yes', value: code };
    }
    case 'procedures':
    case 'words':
      return typed === '' ? null : { truth: 'yes', value: typed };
  }
}

/** Reads a state as the law data name it. */
export function stateReader(states: ReadonlyMap<string, { readonly alpha2: string }>): ReadState {
  const byAlpha2 = new Map([...states].map(([alpha3, { alpha2 }]) => [alpha2, alpha3]));
  return (typed) => {
    const word = typed.trim();
    const upper = word.toUpperCase();
    return states.has(upper) ? upper : (byAlpha2.get(stateCodes(word)) ?? null);
  };
}
