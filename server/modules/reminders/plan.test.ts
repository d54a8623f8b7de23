import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Due,
  dueInstant,
  type Member,
  type Planned,
  planFor,
  type Row,
  settle,
} from './plan.ts';
import { isQuiet } from './quiet.ts';

const task: Due = {
  kind: 'task_due',
  subjectId: 't1',
  incidentId: 'i1',
  dueAt: '2012-02-16T05:00:00Z',
  dueOn: null,
  zones: [],
  personId: 'mina',
  named: null,
};
const member = (id: string, extra: Partial<Member> = {}): Member => ({
  id,
  casework: true,
  acts: true,
  zone: 'Asia/Seoul',
  quiet: { from: '22:00', to: '07:00' },
  removalInQuiet: false,
  leads: [1440, 120, 0],
  ...extra,
});
const mina = member('mina');
const jun = member('jun', { zone: 'Europe/Zurich' });
const rows = (planned: readonly Planned[], state: Row['state'] = 'planned'): Row[] =>
  planned.map((one, n) => ({ ...one, id: `r${n}`, state }));
const brief = (planned: readonly Planned[]) =>
  planned.map((one) => [one.userId, one.leadMinutes, one.escalation, one.at]);

describe('what is planned', () => {
  it('is for whose it is before and when it is due, and for the others when nobody acted', () => {
    expect(brief(planFor([task], [mina, jun]))).toEqual([
      ['mina', 1440, false, '2012-02-15T05:00:00Z'],
      ['mina', 120, false, '2012-02-16T03:00:00Z'],
      ['mina', 0, false, '2012-02-16T05:00:00Z'],
      ['jun', 0, true, '2012-02-16T09:00:00Z'],
    ]);
  });

  it('is for nobody who is not named in a closed case, and for those who are though the owner is not', () => {
    const users = (due: Due) => [...new Set(planFor([due], [mina, jun]).map(({ userId }) => userId))];
    expect(users({ ...task, named: ['mina'] })).toEqual(['mina']);
    expect(users({ ...task, named: ['jun'] })).toEqual(['jun']);
    expect(users({ ...task, named: ['somebody else'] })).toEqual([]);
  });

  it('is for all who do casework where it is nobody’s, and for who can act where none does', () => {
    const unowned = { ...task, personId: 'gone' };
    const users = (members: readonly Member[]) => [
      ...new Set(planFor([unowned], members).map(({ userId }) => userId)),
    ];
    expect(users([mina, jun, member('rae', { casework: false })])).toEqual(['mina', 'jun']);
    expect(
      users([member('ana', { casework: false }), member('rae', { casework: false, acts: false })]),
    ).toEqual(['ana']);
    expect(planFor([unowned], [mina, jun]).some(({ escalation }) => escalation)).toBe(false);
  });

  it('tells of a removal as the day begins where the people are, in quiet hours only if that is allowed', () => {
    const clock: Due = {
      ...task,
      kind: 'removal_clock',
      subjectId: 'i1',
      dueAt: null,
      dueOn: '2012-02-20',
      zones: ['Asia/Urumqi', 'Asia/Shanghai'],
    };
    const zurich = { zone: 'Europe/Zurich', leads: [4320, 480] };
    const at = (extra: Partial<Member>) =>
      planFor([clock], [member('mina', { ...zurich, ...extra })]).map((one) => [one.dueAt, one.at]);
    const due = '2012-02-19T16:00:00Z';
    expect(at({ quiet: { from: '08:00', to: '18:00' } })).toEqual([
      [due, '2012-02-16T17:00:00Z'],
      [due, '2012-02-19T17:00:00Z'],
    ]);
    expect(at({ quiet: { from: '08:00', to: '18:00' }, removalInQuiet: true })).toEqual([
      [due, '2012-02-16T17:00:00Z'],
      [due, '2012-02-19T08:00:00Z'],
    ]);
  });

  it('keeps a day the reader’s day over the change of clocks', () => {
    const day: Due = { ...task, kind: 'answer_due', dueAt: null, dueOn: '2012-03-11' };
    expect(dueInstant(day, 'America/New_York').toString()).toBe('2012-03-11T22:00:00Z');
    expect(dueInstant({ ...day, dueOn: '2012-03-10' }, 'America/New_York').toString()).toBe(
      '2012-03-10T23:00:00Z',
    );
    expect(dueInstant(day, 'Asia/Seoul').toString()).toBe('2012-03-11T09:00:00Z');
    expect(dueInstant({ ...day, dueOn: '2012-03-25' }, 'Europe/Paris').toString()).toBe(
      '2012-03-25T16:00:00Z',
    );
  });
});

const zone = fc.constantFrom('Asia/Seoul', 'Europe/Zurich', 'America/New_York', 'Europe/Paris');
const someMember = fc.record({
  id: fc.constantFrom('mina', 'jun', 'ana', 'rae'),
  casework: fc.boolean(),
  acts: fc.constant(true),
  zone,
  quiet: fc.constantFrom(null, { from: '22:00', to: '07:00' }, { from: '01:00', to: '02:30' }),
  removalInQuiet: fc.boolean(),
  leads: fc.uniqueArray(fc.constantFrom(0, 30, 120, 1440, 10_080), { minLength: 1 }),
});
const someDue = fc
  .record({
    kind: fc.constantFrom('task_due', 'promise_due', 'answer_due', 'removal_clock'),
    subjectId: fc.constantFrom('a', 'b', 'c'),
    incidentId: fc.constant('i1'),
    hours: fc.integer({ min: 0, max: 24 * 400 }),
    zones: fc.constantFrom([], ['Asia/Shanghai'], ['America/New_York']),
    personId: fc.constantFrom(null, 'mina', 'jun', 'gone'),
    named: fc.constantFrom(null, ['mina'], ['jun', 'rae']),
  })
  .map(({ hours, ...due }): Due => {
    const at = Temporal.Instant.from('2012-01-01T00:00:00Z').add({ hours });
    const day = due.kind === 'task_due' ? null : at.toString().slice(0, 10);
    return { ...due, dueAt: day === null ? at.toString() : null, dueOn: day };
  });
const world = fc.record({
  members: fc.uniqueArray(someMember, { selector: ({ id }) => id, minLength: 1 }),
  dues: fc.uniqueArray(someDue, { selector: ({ kind, subjectId }) => `${kind} ${subjectId}`, maxLength: 6 }),
});
const keys = (planned: readonly Planned[]) =>
  planned.map((one) =>
    [one.userId, one.kind, one.subjectId, one.dueAt, one.leadMinutes, one.escalation].join(' '),
  );

/** The table after the changes, as the sweep makes them. */
function applied(before: readonly Row[], wanted: readonly Planned[]): Row[] {
  const { add, again, move, cancel } = compare(wanted, before);
  const at = new Map([...again, ...move].map((one) => [one.id, one.at]));
  const changed = before.map((row): Row => {
    const moved = at.get(row.id);
    if (moved !== undefined) return { ...row, at: moved, state: 'planned' };
    return cancel.includes(row.id) ? { ...row, state: 'cancelled' } : row;
  });
  return [
    ...changed,
    ...add.map((one, n): Row => ({ ...one, id: `new${before.length + n}`, state: 'planned' })),
  ];
}

describe('whatever is due', () => {
  it('is told in nobody’s quiet hours but of a removal, never before its lead, and to each once', () => {
    fc.assert(
      fc.property(world, ({ members, dues }) => {
        const planned = planFor(dues, members);
        expect(new Set(keys(planned)).size).toBe(planned.length);
        for (const one of planned) {
          const who = members.find(({ id }) => id === one.userId);
          if (who === undefined) throw new Error('told to somebody who is not there');
          const at = Temporal.Instant.from(one.at);
          const allowed = one.kind === 'removal_clock' && who.removalInQuiet && one.leadMinutes <= 1440;
          if (!allowed && who.quiet !== null) expect(isQuiet(at, who.zone, who.quiet)).toBe(false);
          const lead = Date.parse(one.dueAt) - one.leadMinutes * 60_000;
          expect(at.epochMilliseconds).toBeGreaterThanOrEqual(lead);
          if (one.escalation) expect(at.epochMilliseconds).toBeGreaterThan(Date.parse(one.dueAt));
        }
      }),
    );
  });

  it('is told for as long as it is due then: what moved or is done is cancelled, and nothing changes twice', () => {
    fc.assert(
      fc.property(world, world, ({ members, dues }, later) => {
        const first = applied([], planFor(dues, members));
        const shown = first.map((row, n): Row => (n % 3 === 0 ? { ...row, state: 'shown' } : row));
        const wanted = planFor(later.dues, members);
        const after = applied(shown, wanted);
        const live = after.filter(({ state }) => state === 'planned' || state === 'shown');
        const due = new Set(wanted.map((one) => [one.kind, one.subjectId, one.dueAt].join(' ')));
        expect(live.every((one) => due.has([one.kind, one.subjectId, one.dueAt].join(' ')))).toBe(true);
        expect(new Set(keys(wanted)).isSubsetOf(new Set(keys(live)))).toBe(true);
        expect(compare(wanted, after)).toEqual({ add: [], again: [], move: [], cancel: [] });
        expect(applied(after, []).every(({ state }) => state === 'cancelled')).toBe(true);
      }),
    );
  });

  it('that is opened again is told again, by the same rows', () => {
    const wanted = planFor([task], [mina]);
    const done = applied(rows(wanted, 'sent'), []);
    expect(done.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(applied(done, wanted).map(({ id, state }) => [id, state])).toEqual([
      ['r0', 'planned'],
      ['r1', 'planned'],
      ['r2', 'planned'],
    ]);
  });
});

describe('what comes at once', () => {
  it('is told once, by the last; what one told before has overtaken is missed', () => {
    const all = rows(planFor([task], [mina]));
    const { show, missed } = settle(all, []);
    expect(show.map(({ leadMinutes }) => leadMinutes)).toEqual([0]);
    expect(missed.map(({ leadMinutes }) => leadMinutes)).toEqual([1440, 120]);
    const [day, hours] = all;
    if (day === undefined || hours === undefined) throw new Error('three leads');
    expect(settle([day], [hours])).toEqual({ show: [], missed: [day] });
    expect(settle([hours], [day]).show).toEqual([hours]);
  });
});
