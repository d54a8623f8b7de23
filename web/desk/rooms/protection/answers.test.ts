import type { AnswerWire, JudgementWire } from '@safeconduct/contract/assessments.ts';
import type { Fact } from '@safeconduct/law/index.ts';
import { describe, expect, it } from 'vitest';
import { judgementsOn, withAnswers } from './answers.ts';
import type { Subject } from './subject.ts';

const everybody: Subject = { kind: 'all' };
const lotB: Subject = { kind: 'lot', id: 'lot-b', label: 'B' };
const girl: Subject = { kind: 'person', id: 'p1', code: 'P-7K3Q9', lotId: 'lot-b' };

const answer = (part: Partial<AnswerWire>): AnswerWire => ({
  id: 'a1',
  groupId: null,
  personId: null,
  fact: 'detained',
  truth: 'yes',
  value: null,
  saidBy: 'Mother',
  claimId: null,
  sensitivity: 'restricted',
  note: '',
  supersededBy: null,
  withdrawnAt: null,
  recordedAt: '2026-11-26T10:00:00.000Z',
  recordedBy: 'Mina Seo',
  ...part,
});
const held = (part: Partial<Fact>): Fact => ({
  id: 'detained',
  truth: 'yes',
  value: null,
  lower: null,
  upper: null,
  saidBy: ['Amnesty International'],
  claimIds: ['c1'],
  against: [],
  asOf: null,
  sensitivity: 'restricted',
  basis: 'finding',
  note: '',
  ...part,
});

describe('answers beside the file', () => {
  it('fill a blank', () => {
    expect(withAnswers({}, [answer({})], everybody).detained).toMatchObject({
      truth: 'yes',
      basis: 'answer',
      saidBy: ['Mother'],
    });
  });

  it('make contested what the file says otherwise, and keep who says what', () => {
    const facts = { detained: held({}) };
    expect(withAnswers(facts, [answer({ truth: 'no' })], everybody).detained).toMatchObject({
      truth: 'contested',
      saidBy: ['Amnesty International', 'Mother'],
      claimIds: ['c1'],
    });
  });

  it('that agree with the file add a voice and take none away', () => {
    const { detained } = withAnswers({ detained: held({}) }, [answer({ claimId: 'c2' })], everybody);
    expect(detained).toMatchObject({ truth: 'yes', claimIds: ['c1', 'c2'] });
  });

  it('of two people are contested, never the last one alone', () => {
    const two = [answer({}), answer({ id: 'a2', truth: 'no', saidBy: 'Official' })];
    expect(withAnswers({}, two, everybody).detained?.truth).toBe('contested');
  });

  it('keep both ends of a range where values differ', () => {
    const facts = {
      removal_date: held({ id: 'removal_date', value: null, lower: null, upper: '2012-02-20' }),
    };
    const given = answer({ fact: 'removal_date', value: '2012-02-14' });
    expect(withAnswers(facts, [given], everybody).removal_date).toMatchObject({
      truth: 'contested',
      lower: '2012-02-14',
      upper: '2012-02-20',
    });
  });

  it('of "not known" leave the fact unknown, and a known one as it is', () => {
    expect(withAnswers({}, [answer({ truth: 'unknown' })], everybody)).toEqual({});
    const facts = { detained: held({}) };
    expect(withAnswers(facts, [answer({ truth: 'unknown' })], everybody)).toBe(facts);
  });

  it('that were replaced or withdrawn do not count', () => {
    const gone = [answer({ supersededBy: 'a9' }), answer({ withdrawnAt: '2026-11-26T11:00:00Z' })];
    expect(withAnswers({}, gone, everybody)).toEqual({});
  });

  it('about one person go before those about the lot, those before those about all', () => {
    const ages = [
      answer({ fact: 'age', value: '30' }),
      answer({ fact: 'age', value: '25', groupId: 'lot-b' }),
      answer({ fact: 'age', value: '15', personId: 'p1' }),
    ];
    const ageFor = (subject: Subject) => withAnswers({}, ages, subject).age?.value;
    expect([ageFor(everybody), ageFor(lotB), ageFor(girl)]).toEqual([30, 25, 15]);
  });

  it('about somebody else say nothing', () => {
    expect(withAnswers({}, [answer({ personId: 'p2' })], girl)).toEqual({});
    expect(withAnswers({}, [answer({ personId: 'p1' })], everybody)).toEqual({});
  });
});

describe('judgements', () => {
  const judgement = (part: Partial<JudgementWire>): JudgementWire => ({
    id: 'j1',
    groupId: null,
    personId: null,
    node: 'R4a',
    result: 'yes',
    note: 'Handbook 61.',
    withdrawnAt: null,
    recordedAt: '2026-11-26T10:00:00.000Z',
    recordedBy: 'Mina Seo',
    ...part,
  });

  it('count until taken back, the nearest to the subject alone', () => {
    const rows = [judgement({}), judgement({ groupId: 'lot-b', result: 'contested' })];
    expect(judgementsOn(rows, girl).map(({ result }) => result)).toEqual(['contested']);
    expect(judgementsOn(rows, everybody)).toEqual([
      { node: 'R4a', result: 'yes', note: 'Handbook 61.', by: 'Mina Seo', on: '2026-11-26' },
    ]);
    expect(judgementsOn([judgement({ withdrawnAt: '2026-11-26T11:00:00Z' })], everybody)).toEqual([]);
  });
});
