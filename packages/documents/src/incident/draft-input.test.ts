import type { Claim } from '@safeconduct/claims/model/index.ts';
import { describe, expect, it } from 'vitest';
import { draft } from '../forms/index.ts';
import { shownText } from '../forms/testing/seed.ts';
import { draftInputOf, type LoggedCommunication } from './draft-input.ts';
import { draftSourceOf, type IncidentRows } from './page.ts';

const claim = (
  id: string,
  reportId: string,
  more: Partial<Claim> = {},
): Claim & { groupId: string | null } => ({
  id,
  reportId,
  incidentId: 'i',
  groupId: null,
  property: 'count_detained',
  valueStated: 'at least 21 people',
  valueNormalised: '>=21',
  bounds: { lower: 21, upper: null },
  earliest: null,
  latest: null,
  speaker: 'Harbour Group',
  speakerKind: 'named_org',
  chain: [],
  verb: 'said',
  addressee: null,
  medium: null,
  hedge: 'at least',
  firstHand: false,
  locator: { words: '' },
  asOf: null,
  scope: { lot: null, unit: null, other: false },
  note: '',
  credibility: 3,
  supersededBy: null,
  recordedOn: '2012-02-15',
  ...more,
});

const report = (id: string, publisher: string, channel: string) => ({
  id,
  incidentId: 'i',
  publisher,
  url: 'https://herald.example/1',
  publishedOn: '2012-02-15',
  precision: 'day' as const,
  language: 'en',
  genre: 'news',
  derivesFrom: null,
  reliability: 'B' as const,
  note: '',
  channel,
});

const talk = (id: string, more: Partial<LoggedCommunication & { recordedAt: string }> = {}) => ({
  id,
  claimId: null,
  recordedAt: '2012-02-16T10:00:00Z',
  recordedOn: '2012-02-16',
  fromParty: 'Harbour Rights Watch',
  toParty: 'UNHCR Beijing',
  verbal: true,
  written: false,
  on: '2012-02-16',
  summary: 'Asked for access.',
  direction: 'out' as const,
  media: ['call' as const],
  answersId: null,
  promise: '',
  ...more,
});

const page: IncidentRows = {
  incident: { code: 'I-0001', title: 'Arrests', returningState: 'CN', receivingState: 'KP' },
  claims: [
    claim('c1', 'r1'),
    claim('c2', 'r2', {
      property: 'place_held',
      valueStated: 'in the barracks',
      valueNormalised: 'Tumen',
      speaker: 'Aunt Sook',
      speakerKind: 'family',
      bounds: { lower: null, upper: null },
      hedge: 'none',
    }),
  ],
  reports: [report('r1', 'Herald', 'paste'), report('r2', 'Call with Aunt Sook', 'phone')],
  nearCopies: [],
  groups: [{ id: 'g', label: 'A', parentId: null, title: '' }],
  persons: [{ code: 'P-7K2M', groupId: 'g', sex: 'female', ageLower: 19, ageUpper: 19, status: 'detained' }],
  custody: [],
  legs: [],
  communications: [
    talk('t1'),
    talk('t2', {
      direction: 'in',
      fromParty: 'UNHCR Beijing',
      toParty: 'us',
      answersId: 't1',
      summary: 'Will ask.',
      promise: 'To call back on Friday.',
    }),
    talk('t3', {
      direction: 'others',
      fromParty: 'UNHCR',
      toParty: 'Chinese authorities',
      media: [],
      summary: 'Asked not to return them.',
    }),
    talk('t4', { recordedAt: '2012-03-01T10:00:00Z', summary: 'Asked again.' }),
  ],
  decisions: [],
};

const choice = {
  form: 'wgad',
  locale: 'en',
  personCode: null,
  consents: [],
  identities: [],
  assessment: null,
  addressee: 'Working Group',
  submitter: { organisation: 'Harbour Rights Watch', name: 'A. Min', role: '', contact: '' },
  edits: {},
} as const;
const inputOf = (asOf: string | null = null) =>
  draftInputOf(draftSourceOf(page, { asOf, generatedOn: '2012-03-08' }), choice);

describe('the incident’s page as a draft’s input', () => {
  it('keeps what others told one another in the case, and our own log as steps with their answers', () => {
    const { file, steps } = inputOf();
    expect(file.communications.map(({ from }) => from)).toEqual(['UNHCR']);
    expect(steps.map(({ medium, summary, answer }) => [medium, summary, answer])).toEqual([
      ['call', 'Asked for access.', 'Will ask.; To call back on Friday.'],
      ['call', 'Asked again.', null],
    ]);
  });

  it('knows no step that was recorded after its day', () => {
    expect(inputOf('2012-02-20').steps.map(({ summary }) => summary)).toEqual(['Asked for access.']);
  });

  it('gives persons their lot by its label', () => {
    expect(inputOf().people).toEqual([
      { code: 'P-7K2M', lot: 'A', sex: 'female', ageLower: 19, ageUpper: 19, status: 'detained' },
    ]);
  });

  it('names nobody who told in confidence, to a UN body or to a state', () => {
    for (const form of ['wgad', 'authorities', 'public_statement'] as const) {
      const paper = draft({ ...inputOf(), form });
      const notes = JSON.stringify(paper.doc.notes);
      expect(notes).not.toContain('Aunt Sook');
      if (form === 'wgad') expect(notes).toContain('a report given in confidence');
      else expect(shownText(paper.doc)).not.toContain('Aunt Sook');
    }
  });

  it('tells a state and the public nothing of whom else we told', () => {
    for (const form of ['authorities', 'parliament', 'public_statement', 'press_sheet'] as const)
      expect(shownText(draft({ ...inputOf(), form }).doc)).not.toMatch(/UNHCR Beijing|Asked for access/);
    expect(shownText(draft(inputOf()).doc)).toContain('Asked for access.');
  });
});
