import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../model/claim.ts';
import { headline } from './headline/index.ts';
import { reconcile } from './reconcile.ts';
import { renderWording } from './render.ts';
import { claimRow, reportRow } from './rows.testing.ts';

const speakers = ['Alpha Watch', 'Beta Relief', 'Rep. Kim', 'UNHCR', 'activists', 'reporter'] as const;
const values = ['9', '21', '>=21', '30', '31', '~25', '<=40', '24..40', '34', 'unknown'] as const;
const days = ['2020-01-05', '2020-01-10', '2020-01-12', '2020-01-20', '2020-02', '2020', null] as const;

interface File {
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
}

/** Files of up to 8 reports that may repeat each other, also in circles, and up to 16 claims. */
const files: fc.Arbitrary<File> = fc
  .tuple(
    fc.array(fc.record({ day: fc.constantFrom(...days), from: fc.option(fc.nat(7)) }), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.array(
      fc.record({
        report: fc.nat(7),
        speaker: fc.constantFrom(...speakers),
        value: fc.constantFrom(...values),
        returned: fc.boolean(),
        lot: fc.constantFrom(null, null, null, 'A', 'B'),
      }),
      { maxLength: 16 },
    ),
  )
  .map(([papers, rows]) => ({
    reports: papers.map(({ day, from }, at) =>
      reportRow({
        id: `r${at}`,
        publishedOn: day,
        precision: day?.length === 10 ? 'day' : 'month',
        derivesFrom: from === null ? null : `r${from}`,
      }),
    ),
    claims: rows.map(({ report, speaker, value, returned, lot }, at) =>
      claimRow({
        id: `c${String(at).padStart(2, '0')}`,
        reportId: `r${report % papers.length}`,
        property: lot !== null ? 'count_component' : returned ? 'count_returned' : 'count_detained',
        speaker,
        speakerKind:
          speaker === 'reporter' ? 'reporter' : speaker === 'activists' ? 'activists' : 'named_org',
        valueNormalised: value,
        scope: { lot, unit: null, other: false },
      }),
    ),
  }));

describe('for any file', () => {
  it('the order of claims and reports does not matter', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), ({ claims, reports }, noise) => {
        const shuffled = <T>(all: readonly T[]) =>
          all
            .map((one) => ({ one, key: noise.next().value }))
            .sort((x, y) => x.key - y.key)
            .map(({ one }) => one);
        const straight = reconcile({ claims, reports });
        const mixed = reconcile({ claims: shuffled(claims), reports: shuffled(reports) });
        expect(mixed).toEqual(straight);
      }),
    );
  });

  it('a later day never knows fewer reports or claims', () => {
    fc.assert(
      fc.property(
        files,
        fc.constantFrom('2020-01-04', '2020-01-10', '2020-01-31', '2020-03-01'),
        ({ claims, reports }, day) => {
          const before = reconcile({ claims, reports, asOf: day });
          const after = reconcile({ claims, reports, asOf: '2020-06-01' });
          expect(after.reportIds).toEqual(expect.arrayContaining([...before.reportIds]));
          expect(after.claimIds).toEqual(expect.arrayContaining([...before.claimIds]));
        },
      ),
    );
  });

  it('a copy of a report adds a report, but no origin, and changes no value', () => {
    fc.assert(
      fc.property(files, fc.nat(7), ({ claims, reports }, pick) => {
        const original = reports[pick % reports.length] as Report;
        const copy = { ...original, id: 'zz', publisher: 'Copier', derivesFrom: original.id };
        const copied = claims
          .filter(({ reportId }) => reportId === original.id)
          .map((claim) => ({ ...claim, id: `${claim.id}z`, reportId: 'zz' }));
        const before = reconcile({ claims, reports });
        const after = reconcile({ claims: [...claims, ...copied], reports: [...reports, copy] });
        const core = (one: typeof before) =>
          one.findings
            .map(({ id, value, origins }) => ({ id, value, independent: origins.independent }))
            .sort(byId);
        expect(core(after)).toEqual(core(before));
        expect(after.totals.reports).toBe(before.totals.reports + 1);
        expect(after.totals.families).toBe(before.totals.families);
      }),
    );
  });

  it('a value is never outside of what some claim states', () => {
    fc.assert(
      fc.property(files, ({ claims, reports }) => {
        const stated = new Set(
          claims.flatMap(({ valueNormalised }) => valueNormalised.match(/\d+/g) ?? []).map(Number),
        );
        for (const { value } of reconcile({ claims, reports }).findings) {
          if (value.kind !== 'count') continue;
          for (const n of [value.lower, value.upper, value.best?.lower, value.best?.upper])
            if (typeof n === 'number') expect(stated).toContain(n);
          if (value.lower !== null && value.upper !== null)
            expect(value.lower).toBeLessThanOrEqual(value.upper);
        }
      }),
    );
  });

  it('every claim in view is used, against, or of another kind; none is lost', () => {
    fc.assert(
      fc.property(files, ({ claims, reports }) => {
        const { findings } = reconcile({ claims, reports });
        const seen = new Set(
          findings.flatMap(({ used, against }) => [...used, ...against.map(({ claimId }) => claimId)]),
        );
        expect(claims.filter(({ id }) => !seen.has(id))).toEqual([]);
      }),
    );
  });

  it('a sentence can be said in all languages, and its clauses rest on claims in view', () => {
    fc.assert(
      fc.property(files, ({ claims, reports }) => {
        const findings = reconcile({ claims, reports });
        const wording = headline(findings);
        for (const locale of ['en', 'ko', 'zh-Hans'] as const) {
          const { text, parts } = renderWording(wording, locale);
          expect(text).not.toMatch(/undefined|null|\{n\}|NaN/);
          expect(parts.every(({ claimIds }) => claimIds.every((id) => findings.claimIds.includes(id)))).toBe(
            true,
          );
        }
      }),
    );
  });
});

function byId(x: { readonly id: string }, y: { readonly id: string }): number {
  return x.id < y.id ? -1 : 1;
}
