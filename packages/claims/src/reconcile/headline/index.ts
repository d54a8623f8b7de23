import type { IncidentFindings } from '../types.ts';
import type { Wording } from '../wording.ts';
import { contactClauses } from './contacts.ts';
import {
  atRiskClauses,
  detainedClauses,
  fallbackCounts,
  otherCounts,
  partsClauses,
  returnedClauses,
} from './counts.ts';
import { ageClauses, confirmationClauses, dateClauses, outcomeClauses } from './standing.ts';

/**
 * The incident in one sentence: how many by scope and account, when, what became of them, who has been approached,
 * who confirms or disputes.
 * Every clause carries the claims it rests on. A number stands in it only if a claim states it, or if it is a sum or
 * subtraction listed in `arithmetic`.
 *
 * @example renderWording(headline(findings), 'en').text
 */
export function headline(findings: IncidentFindings): Wording {
  const people = [...detainedClauses(findings), ...returnedClauses(findings)];
  const counts = people.length > 0 ? people : fallbackCounts(findings);
  const dates = dateClauses(findings);
  const any = counts.length > 0 || dates.length > 0;
  const parts = [
    ...counts,
    ...(counts.length > 0 ? partsClauses(findings) : []),
    ...otherCounts(findings),
    ...(people.length > 0 ? atRiskClauses(findings) : []),
    ...dates,
    ...ageClauses(findings),
    ...outcomeClauses(findings, people.length > 0),
    ...contactClauses(findings),
    ...confirmationClauses(findings, any),
  ];
  return parts.length > 0 ? parts : [{ key: 'nothing.known', params: {}, claimIds: [] }];
}
