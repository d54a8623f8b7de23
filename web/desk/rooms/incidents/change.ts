import type { IncidentFindings, RenderedWording } from '@safeconduct/claims/reconcile/index.ts';
import { renderWording } from '@safeconduct/claims/reconcile/index.ts';
import type { Property } from '@safeconduct/claims/model/index.ts';
import type { ClaimWire, IncidentPage } from '@safeconduct/contract/domain.ts';
import { useMemo, useState } from 'react';
import type { Language } from '../../furniture/language-start.ts';
import { findingsOf, sentenceOf } from '@safeconduct/contract/findings.ts';

/** The sentence on a day and what it rests on. */
export type Said = { readonly sentence: RenderedWording; readonly totals: IncidentFindings['totals'] };
/** A finding that reads otherwise than before; `before` is null for one that is new. */
export type FindingChange = {
  readonly id: string;
  readonly property: Property;
  readonly before: string | null;
  readonly after: string;
};
export type Change = {
  readonly before: Said;
  readonly after: Said;
  /** True where the sentence itself reads otherwise, not only what it rests on. */
  readonly sentenceDiffers: boolean;
  readonly findings: readonly FindingChange[];
  /** Claims without which the file would read as before, or, where none alone does it, the new ones in use. */
  readonly causes: readonly ClaimWire[];
};

/** Each cause costs one run of the engine; more than these are not told apart. */
const mostTried = 12;

const key = ({ sentence, totals }: Said) => `${sentence.text} ${totals.families} ${totals.independent}`;

function saidOf(findings: IncidentFindings, language: Language): Said {
  return { sentence: sentenceOf(findings, language), totals: findings.totals };
}

function findingChanges(
  old: IncidentFindings,
  now: IncidentFindings,
  language: Language,
): readonly FindingChange[] {
  const was = new Map(old.findings.map(({ id, wording }) => [id, renderWording(wording, language).text]));
  return now.findings.flatMap(({ id, property, wording }): FindingChange[] => {
    const before = was.get(id) ?? null;
    const after = renderWording(wording, language).text;
    return before === after ? [] : [{ id, property, before, after }];
  });
}

/** Compares what the claims known before say with what all say; `null` where it reads the same. */
export function changeOf(page: IncidentPage, known: ReadonlySet<string>, language: Language): Change | null {
  const fresh = page.claims.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return null;
  const touched = new Set(page.claims.filter(({ id }) => known.has(id)).map(({ reportId }) => reportId));
  const old = findingsOf(page, null, {
    claim: ({ id }) => known.has(id),
    // A report came with its claims: before them it was not in the file either.
    report: ({ id }) => touched.has(id) || !fresh.some(({ reportId }) => reportId === id),
  });
  const now = findingsOf(page, null);
  const before = saidOf(old, language);
  const after = saidOf(now, language);
  const findings = findingChanges(old, now, language);
  if (key(before) === key(after) && findings.length === 0) return null;
  const sentenceDiffers = before.sentence.text !== after.sentence.text;
  const resting = new Set([
    ...after.sentence.parts.flatMap(({ claimIds }) => claimIds),
    ...now.findings.flatMap(({ property, used }) =>
      /^count_(detained|returned)$/.test(property) ? used : [],
    ),
  ]);
  const near = [...fresh]
    .sort((a, b) => Number(resting.has(b.id)) - Number(resting.has(a.id)))
    .slice(0, mostTried);
  const without = (claim: ClaimWire) =>
    saidOf(findingsOf(page, null, { claim: ({ id }) => id !== claim.id, report: () => true }), language);
  const alone = near.filter((claim) => {
    const then = without(claim);
    return sentenceDiffers ? then.sentence.text !== after.sentence.text : key(then) !== key(after);
  });
  const causes = alone.length > 0 ? alone : near.filter(({ id }) => resting.has(id));
  return { before, after, sentenceDiffers, findings, causes: causes.length > 0 ? causes : near.slice(0, 3) };
}

const placeOf = (incidentId: string) => `safeconduct.seen.${incidentId}`;

function keep(page: IncidentPage): ReadonlySet<string> {
  const ids = page.claims.map(({ id }) => id);
  localStorage.setItem(placeOf(page.incident.id), ids.join(' '));
  return new Set(ids);
}

/**
 * What changed in an incident since this reader last took note of it. Only claim ids are kept, in this browser;
 * the first visit counts as having taken note.
 */
export function useChange(page: IncidentPage, language: Language) {
  const [seen, setSeen] = useState((): ReadonlySet<string> => {
    const kept = localStorage.getItem(placeOf(page.incident.id));
    return kept === null ? keep(page) : new Set(kept.split(' ').filter((id) => id !== ''));
  });
  const note = () => setSeen(keep(page));
  const change = useMemo(() => changeOf(page, seen, language), [page, seen, language]);
  return { change, note };
}
