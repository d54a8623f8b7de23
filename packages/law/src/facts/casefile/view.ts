import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import type { Fact, FactId } from '../../model/fact.ts';
import type { Day } from '../../model/law.ts';
import type { Truth } from '../../model/truth.ts';
import { FACTS } from '../catalogue.ts';
import type { About, CaseFileFacts, Concerned } from './types.ts';

/** The file as seen for somebody: the findings and rows that speak of them. */
export interface FileView {
  readonly file: CaseFileFacts;
  /** The person of whom facts are read, where they are read of one. */
  readonly person: CaseFileFacts['persons'][number] | undefined;
  /** Findings on a property: of the lot where there are any, else of the whole. */
  findings(property: string): readonly Finding[];
  /** Whether a row speaks of them. */
  concerns(row: Concerned): boolean;
  /** Who says the claims, each once. */
  speakers(claimIds: readonly string[]): readonly string[];
  /** Whether something dated had happened by the day of the view; what has no date counts. */
  happened(edtf: string | null): boolean;
}

/** First and last day of an uncertain date. */
export function edges(edtf: string | null): { readonly earliest: Day | null; readonly latest: Day | null } {
  const value = edtf === null ? null : parseEdtf(edtf);
  return { earliest: value?.earliest ?? null, latest: value?.latest ?? null };
}

export function fileView(file: CaseFileFacts, about: About): FileView {
  const person = about.kind === 'person' ? file.persons.find(({ id }) => id === about.id) : undefined;
  const lotId = about.kind === 'lot' ? about.id : (person?.groupId ?? null);
  const lot = file.groups.find(({ id }) => id === lotId)?.label ?? null;
  const claims = new Map(file.claims.map((claim) => [claim.id, claim]));
  return {
    file,
    person,
    findings: (property) => {
      const all = file.findings.filter((finding) => finding.property === property);
      const own = lot === null ? [] : all.filter(({ scope }) => scope.lot === lot);
      return own.length > 0 ? own : all.filter(({ scope }) => scope.lot === null);
    },
    concerns: ({ groupId, personId }) => {
      if (personId !== null) return about.kind === 'person' && about.id === personId;
      return groupId === null || groupId === lotId;
    },
    speakers: (claimIds) => [...new Set(claimIds.flatMap((id) => claims.get(id)?.speaker ?? []))],
    happened: (edtf) => {
      const { earliest } = edges(edtf);
      return file.asOf === null || earliest === null || earliest <= file.asOf;
    },
  };
}

/** A fact that the file holds, with who says it. */
export function heldFact(
  view: FileView,
  id: FactId,
  truth: Truth,
  given: {
    readonly value?: string | number | null;
    readonly lower?: string | number | null;
    readonly upper?: string | number | null;
    readonly claimIds?: readonly string[];
    readonly against?: readonly string[];
    readonly basis?: Fact['basis'];
  } = {},
): Fact {
  const claimIds = [...new Set(given.claimIds ?? [])];
  return {
    id,
    truth,
    value: given.value ?? null,
    lower: given.lower ?? null,
    upper: given.upper ?? null,
    saidBy: view.speakers(claimIds),
    claimIds,
    against: given.against ?? [],
    asOf: view.file.asOf,
    sensitivity: FACTS.get(id)?.sensitivity ?? 'restricted',
    basis: given.basis ?? 'finding',
    note: '',
  };
}
