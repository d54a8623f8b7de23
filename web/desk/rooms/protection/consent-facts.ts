import type { ConsentWire } from '@safeconduct/contract/consents.ts';
import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import { consented } from '@safeconduct/documents/consents/consents.ts';
import { type FactSet, givenFact } from '@safeconduct/law/index.ts';
import { recordedConsents } from '../consents/recorded.ts';
import type { Subject } from './subject.ts';

/** Names under which the working group that asks for the family's consent is entered as a recipient. */
const recipients = ['wgeid'];

/**
 * What recorded consents answer of the questions of the law: whether the family of a person agrees that the case goes
 * to the United Nations. A refusal that stands, of whomever, is no agreement. For everybody or a lot nothing follows:
 * most people of a file are not listed, and nobody agrees for another. A written consent is no power of attorney.
 */
export function consentFacts(
  consents: readonly ConsentWire[],
  page: Pick<IncidentPage, 'persons'>,
  subject: Subject,
  day: string,
): FactSet {
  if (subject.kind !== 'person') return {};
  const ofFamily = consents.filter(
    ({ personId, byWhom, purpose, givenOn, recipient }) =>
      personId === subject.id &&
      byWhom === 'relative' &&
      purpose === 'submit_un' &&
      givenOn <= day &&
      ['*', ...recipients].includes(recipient.toLowerCase()),
  );
  const last = ofFamily.at(-1);
  if (last === undefined) return {};
  const inForce = (rows: readonly ConsentWire[]) =>
    consented(recordedConsents(rows, page), subject.code, 'submit_un', recipients, day);
  const agrees = inForce(ofFamily) && inForce(consents);
  return {
    family_consent: {
      ...givenFact('family_consent', agrees ? 'yes' : 'no'),
      saidBy: [last.relationship],
      asOf: last.givenOn,
      basis: 'row',
    },
  };
}
