import { randomUUID } from 'node:crypto';
import type { ConsentBody } from '@safeconduct/contract/consents.ts';
import type { DocumentBody, DraftContent } from '@safeconduct/contract/documents.ts';
import type { Case } from '../../../../test/rows.ts';
import type { World } from '../../../../test/world.ts';

/** Plain rows and bodies for the tests of consents and papers. */

export const hash = (letter: string) => letter.repeat(64);

export async function addPersonRow({ root }: World, at: Case, code: string): Promise<string> {
  const id = randomUUID();
  await root
    .insertInto('persons')
    .values({
      id,
      case_id: at.caseId,
      team_id: at.teamId,
      incident_id: at.incidentId,
      code,
      sex: 'female',
      status: 'detained',
    })
    .execute();
  return id;
}

export function consentBody(personId: string, extra: Partial<ConsentBody> = {}): ConsentBody {
  return {
    personId,
    purpose: 'submit_un',
    recipient: '*',
    given: 'yes',
    byWhom: 'relative',
    relationship: 'mother',
    form: 'verbal',
    language: 'ko',
    interpreter: false,
    legalBasis: 'consent',
    harmConsidered: ['subject', 'relatives'],
    harmNote: '',
    givenOn: '2012-02-20',
    expiresOn: null,
    note: '',
    ...extra,
  };
}

export const documentBody: DocumentBody = {
  form: 'wgad',
  locale: 'en',
  audience: 'un',
  personId: null,
  addressee: 'Working Group on Arbitrary Detention',
  submitter: {
    organisation: 'Seoul desk',
    name: 'Mina Seo',
    role: 'Caseworker',
    contact: 'desk@example.org',
  },
  edits: {},
  mechanism: 'WGAD',
  interventionId: null,
  asOf: null,
};

export function content(names: readonly string[], extra: Partial<DraftContent> = {}): DraftContent {
  const words = names.length === 0 ? '[not known]' : names.map((code) => `⟦${code}·full_name⟧`).join(', ');
  const runs = [{ text: words, role: 'plain' as const, cites: [] }];
  return {
    form: 'wgad',
    fields: [
      {
        id: 'full_name',
        number: '1',
        label: 'Full name',
        required: true,
        state: names.length === 0 ? 'missing' : 'filled',
        runs,
        claimIds: [],
        why: '',
      },
    ],
    doc: {
      lang: 'en',
      title: 'Questionnaire',
      kind: 'Submission',
      facts: [],
      asOf: '',
      secrecy: 'Confidential',
      notesTitle: 'Notes',
      blocks: [{ kind: 'paragraph', role: 'body', runs }],
      notes: [],
      generatedOn: '2012-03-08',
      data: null,
    },
    required: 1,
    filled: names.length === 0 ? 0 : 1,
    missing: names.length === 0 ? ['full_name'] : [],
    leftOut: [],
    names: [...names],
    warnings: [],
    ...extra,
  };
}
