import { consentsList, type ConsentWire } from '@safeconduct/contract/consents.ts';
import { documentsSource, type VersionWire } from '@safeconduct/contract/documents.ts';
import { consented, consentsFor } from '@safeconduct/documents/consents/consents.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import type { Draft, FormId, Identity } from '@safeconduct/documents/forms/model.ts';
import { draftInputOf } from '@safeconduct/documents/incident/draft-input.ts';
import { slottedDraft } from '@safeconduct/documents/slots/draft.ts';
import { hider } from '@safeconduct/documents/slots/hide.ts';
import { inAllTexts, standIns } from '@safeconduct/documents/slots/slots.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { reading } from '../../furniture/server.ts';
import { useIncident } from '../incidents/context.ts';
import type { Values } from './editor/merge.ts';
import type { Unasked } from './editor/Panel.tsx';
import type { LawOfPaper } from './useLawOfPaper.ts';
import { recordedConsents } from '../consents/recorded.ts';
import { draftSource, type Quoted, recipientsOf, today } from './source.ts';

/** What a paper is drafted from beside the incident page. */
export function useQuoted(incidentId: string) {
  const quoted = useQuery(reading(documentsSource, { params: { id: incidentId } }));
  const consents = useQuery(reading(consentsList, { params: { id: incidentId } }));
  return { quoted, consents };
}

/** The paper as it would read now, in the browser, at every stroke. */
export function useDraft(given: {
  readonly form: FormId;
  readonly audience: string;
  readonly values: Values;
  readonly quoted: Quoted;
  readonly consents: readonly ConsentWire[];
  readonly identities: readonly Identity[];
  readonly law: LawOfPaper;
  readonly versions: readonly VersionWire[];
}): { readonly draft: Draft; readonly beside: (version: unknown) => Draft } {
  const { page } = useIncident();
  const { form, audience, quoted, consents, law, versions } = given;
  const values = useDeferredValue(given.values);
  const identities = useDeferredValue(given.identities);
  const { locale, asOf, addressee, personId, submitter, edits } = values;
  const source = useMemo(() => {
    // A paper does not name its own sending among the steps taken.
    const own = new Set(
      versions.flatMap(({ sendings }) => sendings.map(({ communicationId }) => communicationId)),
    );
    const communications = page.communications.filter(({ id }) => !own.has(id));
    return draftSource({ ...page, communications }, asOf, quoted);
  }, [page, asOf, quoted, versions]);
  const base = useMemo(() => {
    const day = today();
    const codes = page.persons.map(({ code }) => code);
    return draftInputOf(source, {
      form,
      locale,
      personCode: page.persons.find(({ id }) => id === personId)?.code ?? null,
      consents: consentsFor(
        recordedConsents(consents, page),
        codes,
        recipientsOf({ form, audience, addressee }, page),
        day,
      ),
      identities: [],
      assessment: law.assessment,
      statements: law.statements,
      addressee,
      submitter,
      edits: {},
    });
  }, [page, source, consents, form, audience, locale, personId, addressee, submitter, law]);
  const draft = useMemo(() => slottedDraft({ ...base, edits, identities }), [base, edits, identities]);
  // Beside a version the same names stand in it as in that, whether or not they are held here.
  const beside = useCallback(
    (version: unknown) =>
      slottedDraft({
        ...base,
        edits: inAllTexts(edits, hider(identities, true)),
        identities: standIns(version),
      }),
    [base, edits, identities],
  );
  return { draft, beside };
}

/** Who has not agreed to what, of the people that this paper is about. */
export function useUnasked(given: {
  readonly form: FormId;
  readonly audience: string;
  readonly values: Pick<Values, 'addressee' | 'personId'>;
  readonly consents: readonly ConsentWire[];
}) {
  const { page } = useIncident();
  const { form, audience, values, consents } = given;
  const { addressee, personId } = values;
  return useMemo(() => {
    const rows = recordedConsents(consents, page);
    const recipients = recipientsOf({ form, audience, addressee }, page);
    const day = today();
    const lacking = (code: string) =>
      aboutForm(form).consents.filter((purpose) => !consented(rows, code, purpose, recipients, day));
    const about = page.persons.filter(({ id }) => personId === null || id === personId);
    const unasked = about.flatMap(({ id, code }): Unasked[] => {
      const purposes = lacking(code);
      return purposes.length === 0 ? [] : [{ code, personId: id, purposes }];
    });
    const codes = new Map(page.persons.map(({ id, code }) => [id, code]));
    return {
      unasked,
      agreed: new Set(about.map(({ code }) => code).filter((code) => lacking(code).length === 0)),
      ofVersion: (version: VersionWire) =>
        version.names
          .map((id) => codes.get(id) ?? '')
          .filter((code) =>
            aboutForm(version.form).consents.some(
              (purpose) => !consented(rows, code, purpose, recipientsOf(version, page), day),
            ),
          ),
    };
  }, [page, consents, form, audience, addressee, personId]);
}
