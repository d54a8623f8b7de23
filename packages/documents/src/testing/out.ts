import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { reconcile } from '@safeconduct/claims/reconcile/index.ts';
import type { OutSource } from '../elsewhere/model.ts';
import type { IncidentSource } from '../incident/source.ts';

// A small invented incident with all that makes other systems stumble: bounds, hedges, a chain of speakers, an
// uncertain date, a report given in confidence, formulas, line breaks, quotation marks and three scripts.

const report = (id: string, publisher: string, publishedOn: string, more: Partial<Report> = {}): Report => ({
  id,
  incidentId: 'i',
  publisher,
  url: null,
  publishedOn,
  precision: 'day',
  language: 'en',
  genre: 'news',
  derivesFrom: null,
  reliability: 'B',
  text: null,
  note: 'desk note, not for others',
  ...more,
});

const claim = (id: string, reportId: string, more: Partial<Claim> = {}): Claim => ({
  id,
  reportId,
  incidentId: 'i',
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
  note: 'analyst note, not for others',
  credibility: 3,
  supersededBy: null,
  recordedOn: '2012-02-15',
  ...more,
});

export const ids = {
  r1: '0195a1d0-0000-7000-8000-0000000000a1',
  r2: '0195a1d0-0000-7000-8000-0000000000a2',
  r3: '0195a1d0-0000-7000-8000-0000000000a3',
  c1: '0195a1d0-0000-7000-8000-0000000000c1',
  c2: '0195a1d0-0000-7000-8000-0000000000c2',
  c3: '0195a1d0-0000-7000-8000-0000000000c3',
  c4: '0195a1d0-0000-7000-8000-0000000000c4',
  c5: '0195a1d0-0000-7000-8000-0000000000c5',
  lotA: '0195a1d0-0000-7000-8000-0000000000d1',
  person: '0195a1d0-0000-7000-8000-0000000000e1',
};

const reports = [
  report(ids.r1, 'Harbour Group', '2012-02-15', { url: 'https://harbour.example/1' }),
  report(ids.r2, '=HYPERLINK("http://evil.example","Daily")', '2012-02', {
    language: 'ko',
    precision: 'month',
  }),
  report(ids.r3, 'Mr Caller of Yanji', '2012-02-16', { reliability: 'C' }),
];
const claims = [
  claim(ids.c1, ids.r1, { asOf: '2012-02-08/2012-02-14' }),
  claim(ids.c2, ids.r2, {
    valueStated: '약 "서른" 명,\n서른한 명까지',
    valueNormalised: '30..31',
    bounds: { lower: 30, upper: 31 },
    speaker: '@박 의원',
    speakerKind: 'named_person',
    chain: ['Kim Activist', 'Daily'],
    hedge: '약',
  }),
  claim(ids.c3, ids.r3, {
    valueStated: 'nine of us',
    valueNormalised: '9',
    bounds: { lower: 9, upper: 9 },
    property: 'count_component',
    speaker: 'Mr Caller of Yanji',
    speakerKind: 'family',
    hedge: 'none',
    firstHand: true,
    scope: { lot: 'A', unit: null, other: false },
  }),
  claim(ids.c4, ids.r1, {
    property: 'place_held',
    valueStated: '沈阳',
    valueNormalised: 'Shenyang',
    bounds: { lower: null, upper: null },
    hedge: 'none',
    scope: { lot: 'A', unit: null, other: false },
  }),
  claim(ids.c5, ids.r1, { bounds: { lower: 99, upper: 99 }, supersededBy: ids.c1 }),
];

/** The source as of a day. */
export function outSample(asOf: string | null = null, more: Partial<IncidentSource> = {}): OutSource {
  return {
    space: 'f00d',
    codes: new Map([
      [ids.r1, 'R-0001'],
      [ids.r2, 'R-0002'],
      [ids.r3, 'R-0003'],
      [ids.c1, 'R-0001.1'],
      [ids.c2, 'C0002'],
      [ids.c3, 'R-0003.1'],
      [ids.c4, 'R-0001.2'],
      [ids.c5, 'R-0001.3'],
    ]),
    persons: [
      { code: 'P-4KTM', groupId: ids.lotA, sex: 'female', ageLower: 18, ageUpper: null, status: 'detained' },
    ],
    source: {
      incident: {
        id: 'I-0001',
        title: 'Arrests at the harbour',
        returningState: 'CN;LA',
        receivingState: 'KP',
      },
      generatedOn: '2012-03-20',
      claims,
      reports,
      findings: reconcile({ claims, reports, asOf }),
      inConfidence: new Set([ids.r3]),
      originals: new Map([[ids.r1, { title: 'Twenty-one held', sha256: 'ab'.repeat(32) }]]),
      lots: [{ id: ids.lotA, label: 'A', parentId: null, title: '+1 first arrests' }],
      custody: [
        {
          groupId: ids.lotA,
          claimId: ids.c4,
          recordedOn: '2012-02-16',
          kind: 'held',
          place: 'Shenyang',
          authority: 'Shenhe police',
          from: '2012-02-08/2012-02-14',
          to: null,
          lastConfirmed: '2012-02-17',
          endReason: null,
        },
        {
          groupId: ids.lotA,
          claimId: null,
          recordedOn: '2012-02-16',
          kind: 'arrested',
          place: 'Shenyang North Station',
          authority: 'Shenhe police',
          from: '2012-02-12~',
          to: '2012-02-12~',
          lastConfirmed: null,
          endReason: 'transferred',
        },
      ],
      legs: [
        {
          groupId: null,
          claimId: null,
          recordedOn: '2012-02-16',
          fromPlace: 'Shenyang',
          toPlace: 'Sinuiju',
          plannedFor: '../2012-02-20',
          executedOn: null,
          status: 'feared',
        },
        {
          groupId: ids.lotA,
          claimId: null,
          recordedOn: '2012-03-10',
          fromPlace: 'Tumen',
          toPlace: 'Onsong',
          plannedFor: null,
          executedOn: '2012-03-07',
          status: 'reported',
        },
      ],
      communications: [
        {
          claimId: null,
          recordedOn: '2012-02-16',
          fromParty: 'UNHCR',
          toParty: '-The authorities',
          verbal: true,
          written: true,
          on: '2012-02-14',
          summary: 'Asked for access',
          promise: 'An answer',
          promiseDueOn: '2012-02-20',
          promiseKept: false,
          notedBy: 'N. Oter',
        },
      ],
      interventions: [
        {
          kind: 'SP',
          addressee: '',
          purpose: 'Urgent appeal',
          state: 'sent',
          sentAt: '2012-02-15T09:00:00Z',
          dropReason: '',
          recordedOn: '2012-02-15',
        },
      ],
      ...more,
    },
  };
}
