import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day, Id, Instant, Language, Revision } from './shared.ts';

/** What a person can agree to, each asked apart; see `ConsentPurpose` of `@safeconduct/documents`. */
export const consentPurposes = [
  'casework',
  'submit_un',
  'submit_court',
  'submit_unhcr',
  'submit_icrc',
  'name_to_government',
  'name_public',
] as const;

/** Whom harm was thought of for, before a word was taken down. */
export const harmFor = ['subject', 'relatives', 'source'] as const;

/** One answer to one question. It names nobody: the person is a code, whoever answered a kin or office. */
export const ConsentBody = z.object({
  personId: Id,
  purpose: z.enum(consentPurposes),
  /** A body, a form's id, or `*` for any recipient of the purpose. */
  recipient: z.string().trim().min(1).max(200),
  given: z.enum(['yes', 'no']),
  byWhom: z.enum(['person', 'relative', 'representative']),
  /** "mother", "lawyer": what somebody else is to the person; never a name. */
  relationship: z.string().trim().max(100),
  form: z.enum(['verbal', 'written', 'recorded']),
  language: Language,
  interpreter: z.boolean(),
  legalBasis: z.enum([
    'consent',
    'vital_interest',
    'public_interest',
    'legitimate_interest',
    'legal_obligation',
    'contract',
  ]),
  harmConsidered: z.array(z.enum(harmFor)).max(3),
  harmNote: z.string().max(2000),
  givenOn: Day,
  expiresOn: Day.nullable(),
  note: z.string().max(2000),
});
export type ConsentBody = z.infer<typeof ConsentBody>;

export const ConsentWire = ConsentBody.extend({
  id: Id,
  /** 1 as it was recorded, 2 once it is withdrawn: nothing else of it ever changes. */
  revision: Revision,
  withdrawnAt: Instant.nullable(),
  withdrawalNote: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
});
export type ConsentWire = z.infer<typeof ConsentWire>;

/** What has left with a person's name in it: whom a withdrawal has to reach. */
export const Disclosure = z.object({
  documentId: Id,
  form: z.string(),
  version: z.number().int(),
  recipient: z.string(),
  /** How it was sent, or `file` for a file that was made. */
  channel: z.string(),
  on: Instant,
});
export type Disclosure = z.infer<typeof Disclosure>;

const id = z.object({ id: Id });

export const consentsList = endpoint({
  id: 'consents.list',
  method: 'GET',
  path: '/api/1/incidents/:id/consents',
  may: 'consents.read',
  sees: { act: 'incident.consents-seen', kind: 'incident', of: 'params.id' },
  summary: 'Every consent and refusal recorded for the persons of an incident, withdrawn ones included',
  params: id,
  ok: z.object({ consents: z.array(ConsentWire) }),
});
export const consentsRecord = endpoint({
  id: 'consents.record',
  method: 'POST',
  path: '/api/1/incidents/:id/consents',
  may: 'consents.write',
  summary: 'Record one answer of a person to one question; it is never changed, only withdrawn',
  params: id,
  body: ConsentBody,
  ok: ConsentWire,
  status: 201,
});
export const consentsWithdraw = endpoint({
  id: 'consents.withdraw',
  method: 'POST',
  path: '/api/1/consents/:id/withdrawal',
  may: 'consents.write',
  summary: 'Withdraw a consent; answers with what has left under it already, to whom and when',
  params: id,
  body: z.object({ note: z.string().max(2000), revision: Revision.optional() }),
  ok: z.object({ consent: ConsentWire, left: z.array(Disclosure) }),
});
export const disclosuresList = endpoint({
  id: 'disclosures.list',
  method: 'GET',
  path: '/api/1/persons/:id/disclosures',
  may: 'consents.read',
  sees: { act: 'person.disclosures-seen', kind: 'person', of: 'params.id' },
  summary: 'What has left with the name of a person in it, to whom and when',
  params: id,
  ok: z.object({ left: z.array(Disclosure) }),
});
