import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { casesCreate } from '@safeconduct/contract/cases.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import { importsAddFile, importsBegin } from '@safeconduct/contract/sheets.ts';
import { incidentsCreate, incidentsGet, personsEndpoints } from '@safeconduct/contract/incidents.ts';
import { reportsPaste, reportsUpload } from '@safeconduct/contract/reports.ts';
import { expect, test } from 'vitest';
import { checkAll, checkFiles, checkQueue } from '../../scripts/faults/checks.ts';
import { type Client, enrol } from '../../scripts/faults/client.ts';
import { importFiles } from '../../scripts/faults/import.ts';
import { openLedger } from '../../scripts/faults/ledger.ts';
import { type Product, startProduct } from '../../scripts/faults/product.ts';

const run = promisify(execFile);
/** A new cluster with its first log, and little beside. */
const SIZE = '320m';

/** A small file system of its own, or null where nobody may mount one (another user than root, a container). */
async function smallDisk(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'safeconduct-full-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=711`, 'safeconduct-full', folder]);
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true });
    // Any other failure is one of the test, which would else pass over in silence what it is to try.
    if (/ENOENT|superuser|permission denied|not permitted/i.test(String(error))) return null;
    throw error;
  }
}

/** Takes every byte that is left. */
async function fill(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  const file = await open(path, 'w');
  for (const size of [1 << 20, 4096, 1]) {
    const chunk = Buffer.alloc(size);
    for (let full = false; !full; ) {
      const wrote = await file.write(chunk).then(
        ({ bytesWritten }) => bytesWritten,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOSPC') throw error;
          return 0;
        },
      );
      full = wrote < size;
    }
  }
  await file.close();
  return path;
}

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Problem) return `${error.problem.status} ${error.problem.id}`;
      throw error;
    },
  );
}

/** Words that no compression makes small. */
const bulk = (bytes: number) =>
  randomBytes(bytes)
    .toString('base64')
    .replaceAll(/(.{60})/g, '$1 ');

const meta = { publisher: 'P', url: null, publishedOn: null, language: 'en', genre: '', note: '' } as const;

const REPORTS = `id,url,publisher,publication_date,date_precision,language,incident_id,genre,derives_from,note
later-r,https://a.example/1,Paper,2012-02-15,day,en,FAULTS-1,news,,\n`;

function sheet(token: string, rows: number, note: string): string {
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `${token}-${n},later-r,FAULTS-1,count_detained,at least ${n} people,>=${n},${n},,Harbour Group,named_org,n,at least,at least ${n},${note}`,
  );
  return `claim_id,report_id,incident_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge,locator,note\n${lines.join('\n')}\n`;
}

/** Ten megabytes of a sheet, more than is left. */
async function sendSheet(client: Client, caseId: string): Promise<void> {
  const { id } = await client.once(importsBegin, { params: { id: caseId } });
  const claims = sheet('full', 3000, bulk(2000));
  await client.once(importsAddFile, {
    params: { id },
    query: {},
    file: { name: 'claims.csv', type: 'text/csv', bytes: new TextEncoder().encode(claims) },
  });
}

async function work(client: Client, at: { caseId: string; incidentId: string }, title: string) {
  const file = { name: `${title}.txt`, type: 'text/plain', bytes: new TextEncoder().encode(bulk(3_000_000)) };
  return {
    upload: await outcome(
      client.once(reportsUpload, { query: { caseId: at.caseId, name: file.name }, file }),
    ),
    paste: await outcome(
      client.once(reportsPaste, {
        body: { ...at, ...meta, title, text: bulk(2000), secrecy: 'internal' },
      }),
    ),
    import: await outcome(sendSheet(client, at.caseId)),
  };
}

async function again(product: Product, client: Client, incidentId: string, note: string): Promise<void> {
  await product.ready();
  await client.write('add', personsEndpoints.add, {
    params: { id: incidentId },
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
}

test('a full disk: refused with the reason, nothing torn, and on it goes once there is space', async (context) => {
  const disk = await smallDisk();
  if (disk === null) return context.skip('no file system can be mounted here: run it as root');
  const ledger = openLedger();
  const product = await startProduct(disk);
  try {
    const { clients, teamId } = await enrol(product, 1, ledger);
    const [client] = clients;
    if (client === undefined) throw new TypeError('nobody was enrolled');
    const { id: caseId } = await client.write('add', casesCreate, { body: { teamId, title: 'Case' } });
    const { id: incidentId } = await client.write('add', incidentsCreate, {
      body: { caseId, title: 'A', returningState: '', receivingState: '', summary: '', state: 'open' },
    });
    const at = { caseId, incidentId };
    ledger.imports.push({ token: 'full', claims: 3000, reports: 1, done: false });

    const filler = await fill(disk);
    const refused = await work(client, at, 'full');
    // The original cannot be kept, so nothing of the report is. What the database cannot hold it refuses; where it
    // cannot even write its log it ends, which is "not now" until there is space.
    expect(refused.upload).toBe('507 disk-full');
    expect(['507 disk-full', '503 unavailable']).toContain(refused.import);
    // A page or two may just fit into what the tables have.
    expect(['done', '507 disk-full', '503 unavailable']).toContain(refused.paste);
    expect(await outcome(client.once(incidentsGet, { params: { id: incidentId } }))).toMatch(
      /done|503 unavailable/,
    );

    await rm(filler);
    await again(product, client, incidentId, 'after');
    ledger.expect({ table: 'persons', by: 'note' }, 'after');
    ledger.imports.push({ token: 'later', claims: 50, reports: 1, done: true });
    await importFiles(client, caseId, { 'reports.csv': REPORTS, 'claims.csv': sheet('later', 50, '') });
    ledger.expect({ table: 'reports', by: 'title' }, 'full', refused.paste === 'done' ? 1 : 0);
    expect(await checkAll(product, ledger)).toEqual([]);
    expect(await checkFiles(product)).toEqual({ faults: [], litter: 0 });
    expect(await checkQueue(product)).toEqual([]);
  } finally {
    const code = await product.stop();
    await run('umount', ['--lazy', disk]);
    await rm(disk, { recursive: true });
    expect(code).toBe(0);
  }
}, 480_000);
