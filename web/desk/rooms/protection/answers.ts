import type { AnswerWire, JudgementWire } from '@safeconduct/contract/assessments.ts';
import type { Fact, FactSet, Judgement, Truth } from '@safeconduct/law/index.ts';
import { nearest, type Subject } from './subject.ts';

/** What still stands: neither replaced nor withdrawn. */
export function standing<Row extends { readonly withdrawnAt: string | null }>(
  rows: readonly (Row & { readonly supersededBy?: string | null })[],
): readonly Row[] {
  return rows.filter((row) => row.withdrawnAt === null && (row.supersededBy ?? null) === null);
}

type Said = Pick<Fact, 'truth' | 'value' | 'lower' | 'upper' | 'saidBy' | 'claimIds'>;

/** A value as the engine takes it: figures as numbers, the rest as words. */
function valueOf(text: string | null): string | number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : text;
}

function saidOf(answer: AnswerWire): Said {
  const value = valueOf(answer.value);
  return {
    truth: answer.truth,
    value,
    lower: null,
    upper: null,
    saidBy: [answer.saidBy],
    claimIds: answer.claimId === null ? [] : [answer.claimId],
  };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function edges(said: readonly Said[]): Pick<Fact, 'lower' | 'upper'> {
  const all = said.flatMap(({ value, lower, upper }) =>
    [lower ?? value, upper ?? value].filter((edge) => edge !== null),
  );
  const order = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
  const sorted = all.toSorted(order);
  return { lower: sorted[0] ?? null, upper: sorted.at(-1) ?? null };
}

/** Several accounts of one fact: one where they agree, contested with both ends in view where they do not. */
function together(id: string, said: readonly Said[], like: Omit<Fact, keyof Said | 'id'>): Fact {
  const [first] = said;
  const saidBy = unique(said.flatMap((one) => one.saidBy));
  const claimIds = unique(said.flatMap((one) => one.claimIds));
  const agreed =
    first !== undefined &&
    said.every((one) => one.truth === first.truth && String(one.value) === String(first.value));
  if (agreed) {
    const { truth, value, lower, upper } = first;
    return { ...like, id, truth, value, lower, upper, saidBy, claimIds };
  }
  const truths = unique(said.map(({ truth }) => truth));
  const truth: Truth = truths.length === 1 && truths[0] === 'no' ? 'no' : 'contested';
  return { ...like, id, truth, value: null, ...edges(said), saidBy, claimIds };
}

/**
 * The facts of the file with the answers that people gave. An answer fills a blank; where it says otherwise than the
 * file or than another answer, the fact becomes contested with both in view. "Not known" is an answer that leaves the
 * fact unknown.
 */
export function withAnswers(facts: FactSet, answers: readonly AnswerWire[], subject: Subject): FactSet {
  const byFact = Map.groupBy(standing(answers), ({ fact }) => fact);
  const added = [...byFact].flatMap(([id, all]): [string, Fact][] => {
    const given = nearest(all, subject);
    const last = given.at(-1);
    if (last === undefined) return [];
    const known = given.filter(({ truth }) => truth !== 'unknown');
    if (known.length === 0) return [];
    const held = facts[id];
    const fromFile = held === undefined || held.truth === 'unknown' ? [] : [held];
    const like = {
      against: held?.against ?? [],
      asOf: last.recordedAt.slice(0, 10),
      sensitivity: last.sensitivity,
      basis: 'answer' as const,
      note: last.note,
    };
    return [[id, together(id, [...fromFile, ...known.map(saidOf)], like)]];
  });
  return added.length === 0 ? facts : { ...facts, ...Object.fromEntries(added) };
}

/** The judgements that stand on the subject, as the engine takes them. */
export function judgementsOn(rows: readonly JudgementWire[], subject: Subject): readonly Judgement[] {
  return [...Map.groupBy(standing(rows), ({ node }) => node).values()].flatMap((all) =>
    nearest(all, subject).map(({ node, result, note, recordedBy, recordedAt }) => ({
      node,
      result,
      note,
      by: recordedBy,
      on: recordedAt.slice(0, 10),
    })),
  );
}
