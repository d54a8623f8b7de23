import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, givenFact, LAW_FILES, type LawFiles, loadLaw } from './index.ts';

const folder = join(import.meta.dirname, '../../../data/law');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
const law = loadLaw(Object.fromEntries(LAW_FILES.map((file) => [file, read(file)])) as LawFiles);

const seed = assess(law, {
  state: 'CHN',
  destination: 'PRK',
  on: '2012-02-08',
  facts: {
    detained: givenFact('detained', 'yes'),
    removal_date: givenFact('removal_date', 'yes', null, { upper: '2012-02-20' }),
  },
});

describe('Shenyang, 8 February 2012', () => {
  const obligation = (id: string) => seed.obligations.find(({ instrument }) => instrument === id);
  const door = (id: string) => seed.doors.find(({ mechanism }) => mechanism === id);

  it('the Convention’s article 33 and CAT 3 bind China, CRC for children, the Covenant signed only', () => {
    expect(obligation('REFCONV')).toMatchObject({ standing: 'bound', strength: 'binding' });
    expect(obligation('REFCONV')?.provisions.map(({ pin }) => pin)).toContain('33(1)');
    expect(obligation('REFCONV')?.limits.map(({ code }) => code)).toContain('limit.noReservation33');
    expect(obligation('REFPROT')?.standing).toBe('bound');
    expect(obligation('CAT')).toMatchObject({ standing: 'bound', strength: 'binding' });
    expect(obligation('CRC')?.standing).toBe('bound');
    expect(obligation('CRC')?.limits.map(({ code }) => code)).toContain('limit.under18');
    expect(obligation('ICCPR')?.standing).toBe('signedOnly');
    expect(obligation('ICCPR')?.limits.map(({ code }) => code)).toContain('limit.signed18');
  });

  it.each(['HRCTTEE-OP1', 'CAT-22', 'CED-30', 'CED-31', 'CRC-OPIC', 'CEDAW-OP', 'CERD-14', 'CAT-20'])(
    '%s is closed, with the reason and the day of its source',
    (mechanism) => {
      expect(door(mechanism)?.standing).toBe('closed');
      expect(door(mechanism)?.because.map(({ code }) => code)).toContain('door.sourceAsOf');
    },
  );

  it.each(['ECTHR-39', 'IACHR-25', 'ACHPR'])('%s is closed: China is not in that region', (mechanism) => {
    expect(door(mechanism)?.standing).toBe('closed');
  });

  it.each([
    'SP',
    'SP-TORTURE',
    'SP-DPRK',
    'SP-MIGRANTS',
    'WGAD',
    'UNHCR',
    'ICRC-RFL',
    'CERD-EWUA',
    'CONSULAR',
  ])('%s is open', (mechanism) => expect(door(mechanism)?.standing).toBe('open'));

  it('the Working Group on Disappearances is open if the detention is concealed', () => {
    expect(door('WGEID')?.standing).toBe('openIf');
    expect(door('WGEID')?.because.map(({ code }) => code)).toContain('if.concealed');
  });

  it('counts to the beginning of the 20th where people are held, and puts the slow doors last', () => {
    const removal = door('SP')?.deadlines.find(({ kind }) => kind === 'removal');
    expect(removal).toMatchObject({ at: '2012-02-19T16:00:00Z', zone: 'Asia/Shanghai' });
    expect(seed.doors.slice(-2).map(({ mechanism, inTime }) => [mechanism, inTime])).toEqual([
      ['CERD-EWUA', 'no'],
      ['ICRC-RFL', 'no'],
    ]);
    expect(door('ICRC-RFL')?.whyNotInTime?.code).toBe('time.months');
  });

  it('never offers article 77 of the Convention on Migrant Workers', () => {
    expect(door('CMW-77')).toBeUndefined();
  });
});
