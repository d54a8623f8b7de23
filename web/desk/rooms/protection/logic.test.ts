import type { Door, LawFinding, Obligation } from '@safeconduct/law/index.ts';
import { describe, expect, it } from 'vitest';
import { type AnswerDraft, saidIn, stateReader } from './answer-body.ts';
import { contactsOf, doorGroups, mandatesOf, officeHours } from './door-groups.ts';
import { inOrder, limitsOf } from './obligation-rows.ts';
import { axisOf, paces } from './pace.ts';
import { paragraphs } from './paragraphs.ts';
import { statesOf } from './states-of.ts';
import { unlocked } from './unlocked.ts';

const door = (mechanism: string, part: Partial<Door> = {}): Door => ({
  mechanism,
  state: 'CHN',
  standing: 'open',
  because: [],
  provisions: [],
  factsUsed: [],
  factsMissing: [],
  deadlines: [],
  exclusiveWith: [],
  consent: { rule: 'none', purposes: [] },
  inTime: 'yes',
  whyNotInTime: null,
  lawAsOf: '2026-11-23',
  ...part,
});
const names = (doors: readonly Door[]) => doors.map(({ mechanism }) => mechanism);

describe('an answer as typed', () => {
  const draft = (part: Partial<AnswerDraft>): AnswerDraft => ({
    truth: '',
    value: '',
    saidBy: 'Mother',
    sensitivity: 'restricted',
    note: '',
    ...part,
  });
  const state = stateReader(new Map([['CHN', { alpha2: 'CN' }]]));
  const reading = { language: 'en', seenFrom: '2012-03-08', state } as const;
  const said = (kind: Parameters<typeof saidIn>[0]['kind'], part: Partial<AnswerDraft>) =>
    saidIn({ kind }, draft(part), reading);

  it('is none while something is missing', () => {
    expect(said('yesNo', {})).toBeNull();
    expect(said('day', { value: 'soon' })).toBeNull();
    expect(said('number', { value: 'about 3' })).toBeNull();
    expect(said('state', { value: 'Nowhere' })).toBeNull();
    expect(said('words', { value: '  ' })).toBeNull();
  });

  it('keeps a day as EDTF, a state by its code, a choice and words as they are', () => {
    expect(said('yesNo', { truth: 'no' })).toEqual({ truth: 'no', value: null });
    expect(said('day', { value: '20 Feb 2012' })).toEqual({ truth: 'yes', value: '2012-02-20' });
    expect(said('state', { value: '중국' })).toEqual({ truth: 'yes', value: 'CHN' });
    expect(said('choice', { truth: 'expulsion' })).toEqual({ truth: 'yes', value: 'expulsion' });
    expect(said('number', { value: '16' })).toEqual({ truth: 'yes', value: '16' });
  });

  it('that nobody knows is an answer, whatever was typed before', () => {
    expect(said('day', { truth: 'unknown', value: '2012' })).toEqual({ truth: 'unknown', value: null });
  });
});

describe('doors', () => {
  const doors = [
    door('WGEID', { standing: 'openIf' }),
    door('SP'),
    door('SP-DPRK', { standing: 'openIf' }),
    door('SP-TORTURE'),
    door('CERD-EWUA', { inTime: 'no' }),
    door('CAT-22', { standing: 'closed' }),
    door('UNHCR'),
  ];

  it('stand by what can be done with them, in the suggested order, those too slow after the rest', () => {
    const groups = doorGroups(doors, [{ mechanism: 'UNHCR' }, { mechanism: 'SP' }]);
    expect(Object.values(groups).map(names)).toEqual([['UNHCR', 'SP'], ['WGEID'], ['CERD-EWUA'], ['CAT-22']]);
  });

  it('of the special procedures are one door with its mandates', () => {
    expect(names(mandatesOf(doors))).toEqual(['SP-TORTURE', 'SP-DPRK']);
  });

  it('in one house close once', () => {
    const office = {
      what: { code: 'clock.deskGeneva', params: {} },
      at: '2012-03-08T16:00:00Z',
      zone: 'Europe/Zurich',
      rule: '',
      kind: 'office',
    } as const;
    const two = [door('SP', { deadlines: [office] }), door('WGAD', { deadlines: [office] })];
    expect(officeHours(two)).toHaveLength(1);
    expect(officeHours([door('CAT-22', { standing: 'closed', deadlines: [office] })])).toEqual([]);
  });

  it('take the addresses of their procedure where they have none of their own', () => {
    const contact = { id: 'sp-form', mechanism: 'SP', value: 'x' };
    const law = { contacts: [contact] } as unknown as Parameters<typeof contactsOf>[0];
    expect(contactsOf(law, 'SP-DPRK')).toEqual([contact]);
    expect(contactsOf(law, 'WGAD')).toEqual([]);
  });

  it('are drawn by their pace, closed ones and mandates not', () => {
    expect(paces(doors).map(({ door: { mechanism }, speed }) => [mechanism, speed])).toEqual([
      ['SP', 'hours'],
      ['UNHCR', 'hours'],
      ['WGEID', 'days'],
      ['CERD-EWUA', 'months'],
    ]);
    const clock = { deadline: null, hoursToEarliest: null, hoursToLast: 60, state: 'open' } as const;
    expect(axisOf(clock)).toEqual({ days: 5, ticks: [0, 1, 2, 3, 4, 5] });
    expect(axisOf({ ...clock, hoursToLast: 24 * 400 }).days).toBe(90);
  });
});

describe('the argument and the obligations', () => {
  it('run from jurisdiction to procedure, and end with what follows from all', () => {
    const rules = ['R1', 'J1', 'C1', 'X1', 'P1', 'NR', 'V1', 'R4a', 'L1'];
    const analysis = rules.map((rule) => ({ rule }) as LawFinding);
    expect(
      paragraphs(analysis).map(({ name, findings }) => [name, findings.map(({ rule }) => rule)]),
    ).toEqual([
      ['jurisdiction', ['J1']],
      ['refugee', ['R1', 'R4a']],
      ['exclusion', ['X1']],
      ['complementary', ['C1']],
      ['vulnerability', ['V1']],
      ['local', ['L1']],
      ['procedure', ['P1']],
      ['together', ['NR']],
    ]);
  });

  it('show what binds first and never drop what does not', () => {
    const row = (instrument: string, standing: Obligation['standing']) =>
      ({
        instrument,
        standing,
        limits: [{ code: 'limit.otherLaw' }, { code: 'limit.absolute' }],
      }) as unknown as Obligation;
    const rows = [
      row('CED', 'notBound'),
      row('ICCPR', 'signedOnly'),
      row('CAT', 'bound'),
      row('X', 'notInData'),
    ];
    expect(inOrder(rows).map(({ instrument }) => instrument)).toEqual(['CAT', 'ICCPR', 'X', 'CED']);
    const codes = (one: Obligation) => limitsOf(one).map(({ code }) => code);
    expect(codes(row('CAT', 'bound'))).toEqual(['limit.otherLaw', 'limit.absolute']);
    expect(codes(row('CED', 'notBound'))).toEqual(['limit.otherLaw']);
  });

  it('part what a question unlocks into doors and steps', () => {
    const law = { nodes: new Map([['R4a', {}]]) } as unknown as Parameters<typeof unlocked>[1];
    expect(unlocked({ unlocks: ['R4a', 'WGEID', 'NR'] }, law)).toEqual({
      doors: ['WGEID'],
      nodes: ['R4a', 'NR'],
    });
  });

  it('know the states of an incident, several too, and leave out what is none', () => {
    expect(statesOf('CN;LA')).toEqual(['CHN', 'LAO']);
    expect(statesOf('')).toEqual([]);
    expect(statesOf('QQ;KP')).toEqual(['PRK']);
  });
});
