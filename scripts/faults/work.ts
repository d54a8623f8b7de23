import { casesCreate } from '@safeconduct/contract/cases.ts';
import { claimsCreate, claimsSupersede } from '@safeconduct/contract/claims.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import {
  incidentsCreate,
  personsEndpoints,
  tasksEndpoints,
  communicationsEndpoints,
} from '@safeconduct/contract/incidents.ts';
import {
  type Proposal,
  proposalsDecide,
  proposalsUndo,
  reportsPaste,
} from '@safeconduct/contract/reports.ts';
import type { ClaimBody } from '@safeconduct/contract/shared.ts';
import type { Chance } from './chance.ts';
import type { Client } from './client.ts';
import { importFiles } from './import.ts';
import { add, type Ledger } from './ledger.ts';

const noteOf = (table: string) => ({ table, by: 'note' });
const idOf = (table: string) => ({ table, by: 'id::text' });
const STATE = { table: 'proposals', by: `id || ' ' || state` };
const STANDING = { table: 'claims', by: `id || ' ' || (superseded_by is null and withdrawn_at is null)` };
const TITLE = { table: 'reports', by: 'title' };
const SUMMARY = { table: 'communications', by: 'summary' };

const CLAIM: ClaimBody = {
  property: 'count_detained',
  valueStated: 'at least 21 people',
  valueNormalised: '>=21',
  bounds: { lower: 21, upper: null },
  earliest: null,
  latest: null,
  speaker: 'Harbour Group',
  speakerKind: 'self',
  chain: [],
  verb: 'states',
  addressee: null,
  medium: null,
  hedge: 'at least',
  firstHand: false,
  locator: { words: 'at least 21 people' },
  asOf: null,
  scope: { lot: null, unit: null, other: false },
  note: '',
};

const TEXT = (token: string) =>
  `Harbour Group said on Tuesday that at least 21 people were detained in Shenyang on 8 February 2012.\n\n` +
  `A lawmaker said that 24 people had been arrested in Changchun. The foreign ministry said it knew nothing of ${token}.\n`;

const CLAIM_HEAD =
  'claim_id,report_id,incident_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge,locator,note';
const REPORT_HEAD =
  'id,url,publisher,publication_date,date_precision,language,incident_id,genre,derives_from,note';

type Row = { readonly id: string; value: string };

/** What one caseworker has made so far, and goes on with. Nobody else touches it, so its last value is known. */
export type Worker = {
  readonly client: Client;
  /** One write of a random kind; what was acknowledged is in the ledger when it returns. */
  readonly step: () => Promise<void>;
};

/** A caseworker with a case and an incident of their own. */
export async function workerOf(
  client: Client,
  teamId: string,
  chance: Chance,
  ledger: Ledger,
): Promise<Worker> {
  const { id: caseId } = await client.write('add', casesCreate, {
    body: { teamId, title: `Case of ${client.name}` },
  });
  const { id: incidentId } = await client.write('add', incidentsCreate, {
    body: {
      caseId,
      title: 'Arrests',
      returningState: 'CN',
      receivingState: 'KP',
      summary: '',
      state: 'open',
    },
  });
  let count = 0;
  const token = () => `${client.name}x${(count += 1)}`;
  const params = { id: incidentId };
  let report = '';
  const open: Proposal[] = [];
  const decided: { id: string; claim: string | null; state: string }[] = [];
  const claims: string[] = [];
  const persons: Row[] = [];
  const removed: Row[] = [];

  const takeIn = async () => {
    const title = token();
    const body = { caseId, incidentId, text: TEXT(title), title, publisher: 'Evening Paper', url: null };
    const page = await client.write('take in', reportsPaste, {
      body: {
        ...body,
        publishedOn: '2012-02-15',
        language: 'en',
        genre: 'news',
        secrecy: 'internal',
        note: '',
      },
    });
    ledger.expect(TITLE, title);
    report = page.report.id;
    open.push(...page.proposals);
  };
  const decide = async () => {
    const proposal = open.shift();
    if (proposal === undefined) return takeIn();
    const way = chance.below(3);
    const { proposal: after, claim } = await client.write('decide', proposalsDecide, {
      params: { id: proposal.id },
      body:
        way === 0
          ? { decision: 'reject', reason: 'not so' }
          : way === 1
            ? { decision: 'accept', incidentId }
            : { decision: 'correct', incidentId, claim: { ...CLAIM, note: 'corrected' } },
    });
    ledger.expect(STATE, `${after.id} ${after.state}`);
    if (claim !== null) ledger.expect(STANDING, `${claim.id} true`);
    decided.push({ id: after.id, claim: claim?.id ?? null, state: after.state });
  };
  const undo = async () => {
    const last = decided.pop();
    if (last === undefined) return decide();
    const { proposal } = await client.write('decide', proposalsUndo, {
      params: { id: last.id },
      query: {},
    });
    ledger.forget(STATE, `${last.id} ${last.state}`);
    ledger.expect(STATE, `${last.id} ${proposal.state}`);
    if (last.claim !== null) {
      ledger.forget(STANDING, `${last.claim} true`);
      ledger.expect(STANDING, `${last.claim} false`);
    }
  };
  const record = async () => {
    if (report === '') return takeIn();
    const note = token();
    const made = await client.write('record', claimsCreate, {
      body: { reportId: report, incidentId, claim: { ...CLAIM, note } },
    });
    ledger.expect(noteOf('claims'), note);
    ledger.expect(STANDING, `${made.id} true`);
    claims.push(made.id);
  };
  const supersede = async () => {
    const id = claims.shift();
    if (id === undefined) return record();
    const note = token();
    const next = await client.write('supersede', claimsSupersede, {
      params: { id },
      body: { claim: { ...CLAIM, valueStated: '22 people', note }, reason: 'heard again' },
    });
    ledger.forget(STANDING, `${id} true`);
    ledger.expect(STANDING, `${id} false`);
    ledger.expect(noteOf('claims'), note);
    ledger.expect(STANDING, `${next.id} true`);
    claims.push(next.id);
  };
  const addPerson = async () => {
    const note = token();
    const made = await client.write('add', personsEndpoints.add, {
      params,
      body: {
        groupId: null,
        sex: 'unknown',
        ageLower: null,
        ageUpper: null,
        status: 'at_risk',
        statusOn: null,
        note,
      },
    });
    ledger.expect(noteOf('persons'), note);
    persons.push({ id: made.id, value: note });
  };
  const addTask = async () => {
    const note = token();
    await client.write('add', tasksEndpoints.add, {
      params,
      body: { title: 'Ask again', dueAt: null, state: 'open', note },
    });
    ledger.expect(noteOf('tasks'), note);
  };
  const log = async () => {
    const summary = token();
    const body = {
      fromParty: 'UNHCR',
      toParty: 'the authorities',
      verbal: true,
      written: true,
      on: '2012-02-14',
    };
    await client.write('add', communicationsEndpoints.add, {
      params,
      body: { ...body, summary, claimId: null },
    });
    ledger.expect(SUMMARY, summary);
  };
  const edit = async () => {
    const row = persons.at(0);
    if (row === undefined) return addPerson();
    const note = token();
    await client.write('edit', personsEndpoints.change, { params: { id: row.id }, body: { note } });
    ledger.forget(noteOf('persons'), row.value);
    ledger.expect(noteOf('persons'), note);
    row.value = note;
  };
  const remove = async () => {
    const row = persons.shift();
    if (row === undefined) return addPerson();
    await client.write('remove', personsEndpoints.remove, { params: { id: row.id } });
    ledger.forget(noteOf('persons'), row.value);
    ledger.expect(idOf('persons'), row.id, 0);
    removed.push(row);
  };
  const restore = async () => {
    const row = removed.pop();
    if (row === undefined) return remove();
    await client.write('restore', personsEndpoints.restore, { params: { id: row.id } });
    ledger.forget(idOf('persons'), row.id);
    ledger.expect(noteOf('persons'), row.value);
    persons.push(row);
  };
  const importSheets = async () => {
    const name = token();
    const rows = 100 + chance.below(400);
    const all = { token: name, claims: rows, reports: 2, done: false };
    ledger.imports.push(all);
    const reports = ['a', 'b'].map(
      (one) =>
        `${name}-${one},https://a.example/${name}-${one},Paper ${one},2012-02-15,day,en,FAULTS-1,news,,`,
    );
    const lines = Array.from(
      { length: rows },
      (_, n) =>
        `${name}-${n},${name}-a,FAULTS-1,count_detained,at least ${n} people,>=${n},${n},,Harbour Group,named_org,n,at least,at least ${n},`,
    );
    // On its way from the first file to the end of its job, not only while a request is.
    add(ledger.onTheWay, 'import', 1);
    try {
      await importFiles(client, caseId, {
        'reports.csv': `${[REPORT_HEAD, ...reports].join('\n')}\n`,
        'claims.csv': `${[CLAIM_HEAD, ...lines].join('\n')}\n`,
      });
      all.done = true;
    } finally {
      add(ledger.onTheWay, 'import', -1);
    }
  };
  const kinds = [
    takeIn,
    decide,
    decide,
    decide,
    undo,
    record,
    record,
    supersede,
    addPerson,
    addTask,
    log,
  ] as const;
  const more = [edit, edit, remove, restore, importSheets, importSheets] as const;
  return {
    client,
    step: async () => {
      try {
        await chance.pick([...kinds, ...more])();
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // A text that a busy machine could not read in time is refused in words; that is no loss.
        if (error.problem.id === 'unreadable-file') {
          ledger.tally.unread += 1;
          return;
        }
        ledger.refusals.push(`${client.name}: ${error.problem.id} ${error.problem.detail ?? ''}`);
      }
    },
  };
}
