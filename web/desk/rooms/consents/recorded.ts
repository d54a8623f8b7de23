import type { ConsentWire } from '@safeconduct/contract/consents.ts';
import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import type { RecordedConsent } from '@safeconduct/documents/consents/consents.ts';

/** Consents as the package weighs them: by code, in the order of recording. */
export function recordedConsents(
  consents: readonly ConsentWire[],
  page: Pick<IncidentPage, 'persons'>,
): readonly RecordedConsent[] {
  const codes = new Map(page.persons.map(({ id, code }) => [id, code]));
  return consents.flatMap((row) => {
    const personCode = codes.get(row.personId);
    if (personCode === undefined) return [];
    return [
      {
        personCode,
        purpose: row.purpose,
        recipient: row.recipient,
        given: row.given,
        by: row.byWhom,
        on: row.givenOn,
        expiresOn: row.expiresOn,
        withdrawn: row.withdrawnAt !== null,
      },
    ];
  });
}
