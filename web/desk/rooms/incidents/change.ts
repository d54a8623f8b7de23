import type { ClaimWire, IncidentPage } from '@safeconduct/contract/domain.ts';
import type { RenderedWording } from '@safeconduct/claims/reconcile/index.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../furniture/language-start.ts';
import { findingsOf, sentenceOf } from './findings.ts';

export type Change = {
  readonly before: RenderedWording;
  readonly after: RenderedWording;
  /** Claims without which the sentence would read as before, or, where none alone does it, the new ones it rests on. */
  readonly causes: readonly ClaimWire[];
};

/** Each cause costs one run of the engine; more than these are not told apart. */
const mostTried = 16;

/** Compares the sentence of the claims known before with the sentence of all; `null` where it reads the same. */
export function changeOf(page: IncidentPage, known: ReadonlySet<string>, language: Language): Change | null {
  const fresh = page.claims.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return null;
  const after = sentenceOf(findingsOf(page, null), language);
  const before = sentenceOf(findingsOf(page, null, ({ id }) => known.has(id)), language);
  if (before.text === after.text) return null;
  const resting = new Set(after.parts.flatMap(({ claimIds }) => claimIds));
  const near = [...fresh].sort((a, b) => Number(resting.has(b.id)) - Number(resting.has(a.id))).slice(0, mostTried);
  const alone = near.filter(
    (claim) => sentenceOf(findingsOf(page, null, ({ id }) => id !== claim.id), language).text !== after.text,
  );
  const causes = alone.length > 0 ? alone : near.filter(({ id }) => resting.has(id));
  return { before, after, causes };
}

const placeOf = (incidentId: string) => `safeconduct.seen.${incidentId}`;

function readSeen(incidentId: string): ReadonlySet<string> | null {
  const kept = localStorage.getItem(placeOf(incidentId));
  return kept === null || kept === '' ? null : new Set(kept.split(' '));
}

/**
 * What changed in an incident's sentence since this reader last took note of it. Only claim ids are kept, in
 * this browser; the first visit counts as having taken note.
 */
export function useChange(page: IncidentPage, language: Language) {
  const id = page.incident.id;
  const [seen, setSeen] = useState(() => readSeen(id));
  const note = useCallback(() => {
    const ids = page.claims.map((claim) => claim.id);
    localStorage.setItem(placeOf(id), ids.join(' '));
    setSeen(new Set(ids));
  }, [id, page.claims]);
  useEffect(() => {
    if (seen === null) note();
  }, [seen, note]);
  const change = useMemo(() => (seen === null ? null : changeOf(page, seen, language)), [page, seen, language]);
  return { change, note };
}
