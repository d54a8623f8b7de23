import { addDays } from '@safeconduct/dates/days.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repositoryLaw as law } from '../../../../test/law.ts';
import { windowOf } from './commence.ts';
import { procedureOn } from './procedure.ts';
import { statusOn } from './status.ts';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1948-01-01', days));
const anyRow = fc.constantFrom(...law.status.values());
const anyProcedure = fc.constantFrom(...law.competences.keys());
const anyState = fc.constantFrom(...law.states.keys());

describe('what holds of every row on every day', () => {
  it('a later day never un-binds, except where the state left', () => {
    fc.assert(
      fc.property(anyRow, anyDay, anyDay, (row, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        if (statusOn(law, row.state, row.instrument, first).standing !== 'bound') return;
        const then = statusOn(law, row.state, row.instrument, second);
        if (then.standing === 'bound') return;
        const left = [row.endsOn, ...row.earlier.map(({ until }) => until)];
        expect(left.some((day) => day !== null && day > first && day <= second)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('nobody is bound before the treaty, nor before depositing, unless the source says since when', () => {
    fc.assert(
      fc.property(anyRow, anyDay, (row, day) => {
        const treaty = law.instruments.get(row.instrument);
        const { standing, since, until } = statusOn(law, row.state, row.instrument, day);
        if (standing !== 'bound') return;
        if (since !== null) expect(since <= day).toBe(true);
        if (until !== null) expect(until > day).toBe(true);
        if (row.inForce !== null || row.earlier.length > 0) return;
        expect(day >= windowOf(row.deposited ?? '9999').first).toBe(true);
        if (treaty?.inForce) expect(day >= treaty.inForce).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('what is not yet in force is so on the day it names', () => {
    fc.assert(
      fc.property(anyRow, anyDay, (row, day) => {
        const { standing, since } = statusOn(law, row.state, row.instrument, day);
        if (standing !== 'notYet' || since === null) return;
        expect(since > day).toBe(true);
        expect(statusOn(law, row.state, row.instrument, since).standing).toBe('bound');
      }),
      { numRuns: 5000 },
    );
  });

  it('a competence binds only whom its treaty binds, and never before its own declaration', () => {
    fc.assert(
      fc.property(anyState, anyProcedure, anyDay, (state, procedure, day) => {
        if (procedureOn(law, state, procedure, day).standing !== 'bound') return;
        const competence = law.competences.get(procedure);
        expect(statusOn(law, state, competence?.instrument ?? '', day).standing).toBe('bound');
        const row = law.procedures.get(`${state} ${procedure}`);
        if (competence?.rule !== 'declaration' || row?.kind !== 'accepted') return;
        if (competence.automaticFrom !== null && day >= competence.automaticFrom) return;
        expect(day >= windowOf(row.accepted ?? '9999').first).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('a state that is in no list is never "not bound"', () => {
    fc.assert(
      fc.property(fc.constantFrom(...law.instruments.keys()), anyDay, (instrument, day) => {
        expect(statusOn(law, 'XKX', instrument, day).standing).toBe('notInData');
      }),
    );
  });
});
