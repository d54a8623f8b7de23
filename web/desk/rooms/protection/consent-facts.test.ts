import type { ConsentWire } from '@safeconduct/contract/consents.ts';
import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import { expect, it } from 'vitest';
import { consentFacts } from './consent-facts.ts';
import type { Subject } from './subject.ts';

const girl: Subject = { kind: 'person', id: 'p1', code: 'P-7K3Q9', lotId: null };
const page = { persons: [{ id: 'p1', code: 'P-7K3Q9' }] } as unknown as Pick<IncidentPage, 'persons'>;
const consent = (part: Partial<ConsentWire> = {}): ConsentWire => ({
  id: 'k1',
  personId: 'p1',
  purpose: 'submit_un',
  recipient: '*',
  given: 'yes',
  byWhom: 'relative',
  relationship: 'mother',
  form: 'verbal',
  language: 'ko',
  interpreter: false,
  legalBasis: 'consent',
  harmConsidered: [],
  harmNote: '',
  givenOn: '2012-02-20',
  expiresOn: null,
  note: '',
  revision: 1,
  withdrawnAt: null,
  withdrawalNote: '',
  recordedAt: '2012-02-20T10:00:00Z',
  recordedBy: 'Mina Seo',
  ...part,
});
const of = (rows: readonly ConsentWire[], subject = girl, day = '2012-03-08') =>
  consentFacts(rows, page, subject, day).family_consent;

it('a relative who agrees to the United Nations is the consent of the family, with who says so', () => {
  expect(of([consent()])).toMatchObject({
    truth: 'yes',
    saidBy: ['mother'],
    asOf: '2012-02-20',
    basis: 'row',
  });
  expect(of([consent({ recipient: 'WGEID' })])?.truth).toBe('yes');
});

it.each<[string, readonly ConsentWire[]]>([
  ['withdrawn', [consent({ withdrawnAt: '2012-03-01T10:00:00Z' })]],
  ['run out', [consent({ expiresOn: '2012-03-01' })]],
  ['followed by a refusal', [consent(), consent({ id: 'k2', given: 'no', givenOn: '2012-03-01' })]],
  [
    'against a refusal of the person',
    [consent(), consent({ id: 'k2', given: 'no', byWhom: 'person', givenOn: '2012-03-01' })],
  ],
])('%s it is none', (_, rows) => expect(of(rows)?.truth).toBe('no'));

it.each<[string, Partial<ConsentWire>]>([
  ['the person alone', { byWhom: 'person' }],
  ['another purpose', { purpose: 'casework' }],
  ['another body', { recipient: 'icrc' }],
  ['another person', { personId: 'p2' }],
  ['a later day', { givenOn: '2012-04-01' }],
])('nothing is known of the family from %s', (_, part) => expect(of([consent(part)])).toBeUndefined());

it('nobody agrees for everybody', () => expect(of([consent()], { kind: 'all' })).toBeUndefined());
