import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Asker, openSessions } from '../data/asking.ts';
import { byClients } from '../data/clients.ts';
import { readOptions } from '../data/options.ts';
import { asRoot, filledPlace } from '../data/place.ts';
import { below, serverBelow } from '../data/processes.ts';
import { startProduct } from '../data/product.ts';
import { writeSheets } from './sheets.ts';

/**
 * The server's memory (RSS, the most of many readings), its children's apart and without PostgreSQL, while it does what
 * costs most: `npm run bench:memory -- [--imported N] [--requests N]`. What is imported stays in the data folder.
 */
const options = readOptions(['imported', 'requests']);
const imported = options.number('imported', 20_000);
const requests = options.number('requests', 300);
const { data, filled } = await filledPlace(options.amount, options.data, options.say);
const product = await startProduct(data);
const root = await asRoot(data);
const folder = await mkdtemp(join(tmpdir(), 'safeconduct-bench-memory-'));
const program = fileURLToPath(new URL('../../bin/safeconduct.mjs', import.meta.url));
const tokens = await openSessions(root, filled.users);
const [token = ''] = tokens;
const asker = new Asker(product.url, tokens);

type Peak = {
  readonly doing: string;
  readonly server: number;
  readonly children: number;
  readonly seconds: number;
  readonly fault: string;
};

function readMemory(): { server: number; children: number } {
  const server = serverBelow(product.pid);
  const others = below(server.pid).filter(
    ({ pid, command }) => pid !== server.pid && !command.includes('postgres'),
  );
  return { server: server.rss, children: others.reduce((sum, { rss }) => sum + rss, 0) };
}

async function during(doing: string, work: () => Promise<unknown>): Promise<Peak> {
  const began = performance.now();
  const peak = { server: 0, children: 0 };
  const look = () => {
    const { server, children } = readMemory();
    peak.server = Math.max(peak.server, server);
    peak.children = Math.max(peak.children, children);
  };
  const timer = setInterval(look, 50);
  look();
  const fault = await work().then(
    () => '',
    (error: unknown) => String(error).slice(0, 300),
  );
  look();
  clearInterval(timer);
  options.say(
    `${doing}: ${Math.round(peak.server / 1e6)} MB, children ${Math.round(peak.children / 1e6)} MB ${fault}`,
  );
  return { doing, ...peak, seconds: (performance.now() - began) / 1000, fault };
}

async function post(path: string, body: string | Uint8Array<ArrayBuffer>, type: string): Promise<void> {
  const answer = await fetch(`${product.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok)
    throw new Error(`${path} answered ${answer.status}: ${Buffer.from(bytes).toString().slice(0, 200)}`);
}

async function importSheets(caseId: string): Promise<void> {
  const sheets = await writeSheets(folder, imported, options.amount.seed);
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, token, { mode: 0o600 });
  const args = [
    'import',
    sheets.claims,
    '--reports',
    sheets.reports,
    '--case',
    caseId,
    '--server',
    product.url,
    '--token-file',
    tokenFile,
  ];
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-300)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the import ended with ${code}: ${said}`);
}

try {
  const { rows: incidents } = await root.query<{ id: string; claims: number }>(
    'select incident_id as id, count(*)::int as claims from claims where incident_id is not null group by 1 order by 2 desc limit 2000',
  );
  const { rows: cases } = await root.query<{ id: string }>(
    `insert into cases (team_id, title) values ($1, 'Memory') returning id`,
    [filled.team],
  );
  const caseId = cases[0]?.id ?? '';
  const exported = incidents.find(({ claims }) => claims <= 500)?.id ?? '';
  const leaving = {
    locale: 'ko',
    asOf: null,
    purpose: 'Measured',
    recipient: '',
    basis: 'no_personal_data',
    format: 'pdf',
  };
  await pause(5000);
  const peaks = [
    await during('at rest', () => pause(2000)),
    await during('8 clients reading incident pages', () =>
      byClients(
        8,
        Array.from({ length: requests }, (_, at) => incidents[at % incidents.length]?.id ?? ''),
        async (id) => {
          await asker.get(`/api/1/incidents/${id}`);
        },
      ),
    ),
    await during('at rest after it', () => pause(5000)),
    await during('upload of 50 MB', () =>
      post(
        `/api/1/reports/upload?caseId=${caseId}&name=large.txt`,
        new TextEncoder().encode('Ten people were held in Yanji. '.repeat(1_600_000)),
        'text/plain',
      ),
    ).then((peak) => ({
      ...peak,
      fault:
        peak.fault.includes(' 422') || peak.fault.includes('too_long') ? 'refused: too long' : peak.fault,
    })),
    await during(`import of ${imported} claims`, () => importSheets(caseId)),
    await during('PDF of an incident of 500 claims', () =>
      post(`/api/1/incidents/${exported}/export`, JSON.stringify(leaving), 'application/json'),
    ),
    await during('at rest at the end', () => pause(5000)),
  ];
  if (options.json) console.log(JSON.stringify({ ...options.amount, imported, peaks }));
  else {
    const mb = (bytes: number) => Math.round(bytes / 1e6);
    console.log('| while | server, most | its children, most | took |\n|---|---|---|---|');
    for (const { doing, server, children, seconds, fault } of peaks)
      console.log(
        `| ${doing}${fault === '' ? '' : ` (${fault})`} | ${mb(server)} MB | ${mb(children)} MB | ${seconds.toFixed(1)} s |`,
      );
  }
} finally {
  asker.close();
  await root.end();
  await product.stop();
  await rm(folder, { recursive: true, force: true });
}
