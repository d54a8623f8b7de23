import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  assess,
  type Fact,
  givenFact,
  LAW_FILES,
  type LawFiles,
  loadLaw,
} from '../index.ts';

const folder = join(import.meta.dirname, '../../../../data/law');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
const law = loadLaw(Object.fromEntries(LAW_FILES.map((file) => [file, read(file)])) as LawFiles);

const yes = (id: string, value: string | number | null = null) => givenFact(id, 'yes', value);
const no = (id: string) => givenFact(id, 'no');
function ask(state: string, on: string, ...facts: readonly Fact[]): Assessment {
  const set = Object.fromEntries(facts.map((fact) => [fact.id, fact]));
  return assess(law, { state, destination: 'PRK', on, facts: set });
}
function door(found: Assessment, mechanism: string) {
  const one = found.doors.find((each) => each.mechanism === mechanism);
  if (one === undefined) throw new Error(`no door ${mechanism}`);
  return one;
}
const codes = (found: Assessment, mechanism: string) =>
  door(found, mechanism).because.map(({ code }) => code);
const sent = (value: string) => yes('other_procedures', value);

describe('CED 30', () => {
  const gone = yes('whereabouts_concealed');

  it('opens in a State party after entry into force', () => {
    expect(door(ask('THA', '2025-03-01', gone), 'CED-30').standing).toBe('openIf');
    const told = ask('THA', '2025-03-01', gone, yes('authorities_told'));
    expect(door(told, 'CED-30').standing).toBe('open');
  });

  it('opens for a disappeared national of a party where the state is none', () => {
    const found = ask('CHN', '2024-01-01', gone, yes('nationality', 'JPN'));
    expect(door(found, 'CED-30').standing).not.toBe('closed');
    expect(codes(found, 'CED-30')).toContain('note.ced30.asNational');
    expect(door(ask('CHN', '2024-01-01', gone, yes('nationality', 'PRK')), 'CED-30').standing).toBe('closed');
  });

  it('does not open as certain by a nationality that is contested', () => {
    const claimed = givenFact('other_nationality', 'contested', 'KOR');
    const found = ask('CHN', '2024-01-01', gone, yes('authorities_told'), yes('nationality', 'PRK'), claimed);
    expect(door(found, 'CED-30').standing).toBe('openIf');
  });

  it('hears of no disappearance that began before', () => {
    const before = ask('THA', '2025-03-01', gone, yes('disappearance_began', '2024-06-12'));
    expect(door(before, 'CED-30').standing).toBe('closed');
    expect(codes(before, 'CED-30')).toContain('no.beforeForce');
    const after = ask('THA', '2025-03-01', gone, yes('disappearance_began', '2024-06-13'));
    expect(door(after, 'CED-30').standing).not.toBe('closed');
  });

  it('or the Working Group: each shows what it shuts before anything is sent, and is shut once it is', () => {
    const found = ask('THA', '2025-03-01', gone);
    expect(door(found, 'CED-30').exclusiveWith.map(({ mechanism }) => mechanism)).toEqual(['WGEID']);
    expect(door(found, 'WGEID').exclusiveWith.map(({ mechanism }) => mechanism)).toEqual(['CED-30']);
    expect(door(ask('THA', '2025-03-01', gone, sent('WGEID:pending')), 'CED-30').standing).toBe('closed');
    expect(door(ask('THA', '2025-03-01', gone, sent('CED-30:pending')), 'WGEID').standing).toBe('check');
  });
});

describe('who may complain', () => {
  it.each([
    ['17', givenFact('age', 'yes', 17), 'openIf'],
    ['18', givenFact('age', 'yes', 18), 'closed'],
    ['16 to 19', givenFact('age', 'yes', null, { lower: 16, upper: 19 }), 'openIf'],
    ['contested', givenFact('age', 'contested', null, { lower: 5, upper: 20 }), 'openIf'],
  ])('to the child rights committee, of age %s: %s', (_, age, standing) => {
    const found = ask('THA', '2025-03-01', age);
    expect(door(found, 'CRC-OPIC').standing).toBe(standing);
  });

  it('to the committee on women: women and girls, and not known is not no', () => {
    const at = (...facts: readonly Fact[]) => door(ask('THA', '2025-03-01', ...facts), 'CEDAW-OP').standing;
    expect([at(yes('sex', 'female')), at(yes('sex', 'male')), at()]).toEqual(['openIf', 'closed', 'openIf']);
  });

  it('asks for the fact that would open a door, tried both ways', () => {
    const missing = door(ask('THA', '2025-03-01'), 'CEDAW-OP').factsMissing;
    expect(missing.find(({ fact }) => fact === 'sex')).toMatchObject({ ifNo: 'no' });
    expect(door(ask('CHN', '2025-03-01'), 'CEDAW-OP').factsMissing).toEqual([]);
  });
});

describe('states that left', () => {
  it('Russia: the Court hears of acts up to 16 September 2022 only', () => {
    const acts = (day: string) => ask('RUS', '2023-01-10', yes('acts_date', day));
    expect(door(acts('2022-09-16'), 'ECTHR-39').standing).toBe('openIf');
    expect(door(acts('2022-09-17'), 'ECTHR-39').standing).toBe('closed');
    const unsaid = ask('RUS', '2023-01-10');
    expect(door(unsaid, 'ECTHR-39').standing).toBe('closed');
    expect(codes(unsaid, 'ECTHR-39')).toContain('no.actsTakenAsNow');
  });

  it('Belarus: the Committee until 8 February 2023', () => {
    expect(door(ask('BLR', '2023-02-07'), 'HRCTTEE-OP1').standing).toBe('openIf');
    const after = ask('BLR', '2023-02-08');
    expect(door(after, 'HRCTTEE-OP1').standing).toBe('closed');
    expect(codes(after, 'HRCTTEE-OP1')).toContain('standing.withdrawn');
  });

  it('Nicaragua left the OAS: the door is not closed, and the dispute is said', () => {
    const found = ask('NIC', '2024-06-01');
    expect(door(found, 'IACHR-25').standing).not.toBe('closed');
    expect(codes(found, 'IACHR-25')).toContain('note.oasDisputed');
  });
});

describe('one of the Court, CAT and the Committee', () => {
  it('each shows what it costs before anything is sent', () => {
    const found = ask('RUS', '2021-06-01');
    for (const mechanism of ['ECTHR-39', 'CAT-22', 'HRCTTEE-OP1']) {
      const others = door(found, mechanism).exclusiveWith.map((one) => one.mechanism);
      for (const other of ['ECTHR-39', 'CAT-22', 'HRCTTEE-OP1'].filter((one) => one !== mechanism)) {
        expect(others).toContain(other);
      }
    }
    const free = found.order.findIndex(({ insteadOf }) => insteadOf.length > 0);
    expect(found.order.slice(0, free).map(({ mechanism }) => mechanism)).toContain('SP');
    const step = found.order.find(({ mechanism }) => mechanism === 'ECTHR-39');
    expect(step?.price.map(({ code }) => code)).toContain('excl.forGood');
  });

  it('what has been examined shuts CAT for good, and the Committee only where the state reserved that', () => {
    const after = (state: string) => ask(state, '2019-06-01', sent('ECTHR-39:examined'));
    expect(door(after('RUS'), 'CAT-22').standing).toBe('closed');
    expect(door(after('RUS'), 'HRCTTEE-OP1').standing).toBe('openIf');
    expect(door(after('POL'), 'HRCTTEE-OP1').standing).toBe('closed');
    const pending = ask('RUS', '2019-06-01', sent('ECTHR-39:pending'));
    expect(door(pending, 'HRCTTEE-OP1').standing).toBe('closed');
    const over = ask('RUS', '2019-06-01', sent('ECTHR-39:discontinued'));
    expect(door(over, 'CAT-22').standing).toBe('openIf');
  });

  it('special procedures shut nothing; an opinion of the Working Group is to be checked with the Court', () => {
    const found = ask('POL', '2019-06-01', sent('WGAD:pending;SP:sent:2019-05-01'));
    expect(door(found, 'ECTHR-39').standing).toBe('check');
    expect(door(found, 'CAT-22').standing).toBe('openIf');
    expect(door(found, 'SP').exclusiveWith).toEqual([]);
  });
});

describe('time', () => {
  const tomorrow = yes('removal_date', '2012-02-10');

  it('doors that cannot act before the return stand last, with the reason', () => {
    const found = ask('CHN', '2012-02-09', yes('detained'), yes('whereabouts_concealed'), tomorrow);
    const late = found.doors.findIndex(({ inTime }) => inTime === 'no');
    expect(
      found.doors.slice(late).every(({ inTime, whyNotInTime }) => inTime === 'no' && whyNotInTime !== null),
    ).toBe(true);
    expect(door(found, 'WGEID')).toMatchObject({ inTime: 'no', whyNotInTime: { code: 'time.days' } });
    expect(door(found, 'SP').inTime).toBe('yes');
  });

  it('less than a working day is said to be perhaps too late for Strasbourg', () => {
    const found = ask('POL', '2021-10-01', yes('removal_date', '2021-10-01'));
    expect(door(found, 'ECTHR-39')).toMatchObject({
      inTime: 'unknown',
      whyNotInTime: { code: 'time.lessThanWorkingDay' },
    });
  });

  it('closed doors have no clocks', () => {
    const closed = ask('CHN', '2012-02-09', tomorrow).doors.filter(({ standing }) => standing === 'closed');
    expect(closed.length).toBeGreaterThan(5);
    expect(closed.flatMap(({ deadlines }) => deadlines)).toEqual([]);
  });
});

describe('consent', () => {
  it('asks the two questions of the special procedures apart', () => {
    expect(door(ask('CHN', '2012-02-08'), 'SP').consent).toEqual({
      rule: 'ask',
      purposes: ['name_to_government', 'name_public'],
    });
    expect(door(ask('CHN', '2012-02-08'), 'WGEID').consent.rule).toBe('family');
    expect(door(ask('CHN', '2012-02-08'), 'CONSULAR').consent.rule).toBe('express');
    expect(door(ask('THA', '2025-03-01'), 'CRC-OPIC').consent.rule).toBe('authority');
  });

  it('a consular approach that the person does not wish is closed', () => {
    expect(door(ask('CHN', '2012-02-08', no('wish_consular')), 'CONSULAR').standing).toBe('closed');
  });
});

describe('a state with no data', () => {
  it('is checked, never closed for that', () => {
    const found = ask('TWN', '2020-01-01', yes('detained'));
    for (const mechanism of [
      'HRCTTEE-OP1',
      'CAT-22',
      'CED-30',
      'CRC-OPIC',
      'CEDAW-OP',
      'CERD-14',
      'CAT-20',
    ]) {
      expect([mechanism, door(found, mechanism).standing]).toEqual([mechanism, 'check']);
    }
    expect(found.obligations.find(({ instrument }) => instrument === 'CAT')?.standing).toBe('notInData');
  });

  it('and no adult’s age closes what was never looked up', () => {
    expect(door(ask('TWN', '2020-01-01', yes('age', 40), yes('sex', 'male')), 'CRC-OPIC').standing).toBe(
      'check',
    );
  });
});
