import { reconcile } from '@safeconduct/claims/reconcile/index.ts';
import { consentsList } from '@safeconduct/contract/consents.ts';
import { documentsSource } from '@safeconduct/contract/documents.ts';
import { type IncidentPage, incidentsGet, incidentsList } from '@safeconduct/contract/incidents.ts';
import type { ConsentRow } from '@safeconduct/documents/forms/model.ts';
import { consentsFor } from '@safeconduct/documents/consents/consents.ts';
import type { DraftSource } from '@safeconduct/documents/incident/draft-input.ts';
import { draftSourceOf } from '@safeconduct/documents/incident/page.ts';
import type { CaseFileFacts } from '@safeconduct/law/facts/casefile/index.ts';
import { InputFault } from '../fault.ts';
import { incidentsOf, readSheets } from '../sheets.ts';
import type { Call } from '../server.ts';
import type { Given } from './draft-given.ts';
import type { Options } from './draft.ts';

/** The rows that the law reads; states and day are added when they are known. */
export type LawRows = Omit<CaseFileFacts, 'state' | 'destination' | 'asOf'>;

/** What a draft is made of, and what the law reads of it. */
export interface Found {
  readonly code: string;
  /** Id on the server; `null` for sheets. */
  readonly id: string | null;
  readonly source: DraftSource;
  readonly consents: readonly ConsentRow[];
  readonly law: LawRows;
}

const today = () => new Date().toISOString().slice(0, 10);

/** States as the codes of incidents begin with them, `CN-KP-2012-02`; blank where they do not. */
function statesOf(code: string) {
  const [, returningState = '', receivingState = ''] = /^([A-Z]{2})-([A-Z]{2})(?:-|$)/.exec(code) ?? [];
  return { returningState, receivingState };
}

/** From sheets: no server, no persons but those of the file that is given. */
export async function fromSheets(incident: string, options: Options, given: Given): Promise<Found> {
  const asSheet = incident.endsWith('.csv');
  const claimsPath = asSheet ? incident : options.claims;
  if (claimsPath === undefined || options.reports === undefined)
    throw new InputFault(
      'a sheet of claims needs --reports REPORTS.csv, the reports that the claims stand in',
    );
  const all = incidentsOf(await readSheets(claimsPath, options.reports), asSheet ? undefined : incident);
  const [one, another] = all;
  if (one === undefined) throw new InputFault(`there is no incident in ${claimsPath}`);
  if (another !== undefined) {
    const codes = all.map(({ id }) => id).slice(0, 10);
    throw new InputFault(
      `${claimsPath} holds ${all.length} incidents; give one of them with --claims ${claimsPath}: ${codes.join(', ')}`,
    );
  }
  const { id: code, claims, reports } = one;
  const findings = reconcile({ claims, reports, asOf: options.asOf ?? null });
  const labels = [...new Set(given.persons.map(({ groupId }) => groupId).filter((lot) => lot !== null))];
  const lots = labels.map((label) => ({ id: label, label, parentId: null, title: '' }));
  return {
    code,
    id: null,
    source: {
      source: {
        incident: { id: code, title: code, ...statesOf(code) },
        generatedOn: today(),
        claims,
        reports,
        findings,
        lots,
      },
      persons: given.persons,
      log: [],
    },
    consents: given.consents,
    law: {
      findings: findings.findings,
      claims,
      groups: lots,
      persons: given.persons.map((person) => ({ ...person, id: person.code })),
      custody: [],
      legs: [],
      communications: [],
    },
  };
}

/** From a server, as a member of staff: the incident's page, what papers quote beyond it, and consents in force. */
export async function fromServer(incident: string, options: Options, call: Call): Promise<Found> {
  const { incidents } = await call(incidentsList, { query: { limit: 500 } });
  const row = incidents.find(({ code, id }) => code === incident || id === incident);
  if (row === undefined) throw new InputFault(`there is no incident ${incident} that you may see`);
  const params = { id: row.id };
  const page = await call(incidentsGet, { params });
  const more = await call(documentsSource, { params });
  const { consents } = await call(consentsList, { params });
  const generatedOn = today();
  const source = draftSourceOf(page, {
    asOf: options.asOf ?? null,
    generatedOn,
    sentences: new Map(Object.entries(more.sentences)),
    originals: new Map(more.originals.map(({ reportId, ...original }) => [reportId, original])),
  });
  const codes = new Map(page.persons.map(({ id, code }) => [id, code]));
  const rows = consents.map((consent) => ({
    personCode: codes.get(consent.personId) ?? '',
    purpose: consent.purpose,
    recipient: consent.recipient,
    given: consent.given,
    by: consent.byWhom,
    on: consent.givenOn,
    expiresOn: consent.expiresOn,
    withdrawn: consent.withdrawnAt !== null,
  }));
  const recipients = [options.form, options.to, ...page.incident.returningState.split(';')];
  return {
    code: row.code,
    id: row.id,
    source,
    consents: consentsFor(rows, [...codes.values()], recipients, generatedOn),
    law: lawRows(page, source),
  };
}

function lawRows(page: IncidentPage, { source }: DraftSource): LawRows {
  const { claims, groups, persons, custody, legs, communications } = page;
  return { findings: source.findings.findings, claims, groups, persons, custody, legs, communications };
}
