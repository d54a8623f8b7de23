import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Ledger } from './ledger.ts';
import type { Product } from './product.ts';

/** What must hold at any moment, requests on their way or not: whole imports or none, and a chain without a break. */
export async function checkWhole(product: Product, ledger: Ledger): Promise<string[]> {
  const faults: string[] = [];
  const [chain] = await product.look<{ broken: string | null }>('select audit_first_break()::text as broken');
  if (chain?.broken !== null) faults.push(`the audit chain breaks at entry ${chain?.broken}`);
  const acknowledged = new Set(ledger.imports.filter(({ done }) => done).map(({ token }) => token));
  for (const table of ['claims', 'reports'] as const) {
    const rows = await product.look<{ token: string; n: number }>(
      `select split_part(code, '-', 1) as token, count(*)::int as n from ${table} where code is not null group by 1`,
    );
    const found = new Map(rows.map(({ token, n }) => [token, n]));
    for (const one of ledger.imports) {
      const there = found.get(one.token) ?? 0;
      if (there === one[table] || (there === 0 && !acknowledged.has(one.token))) continue;
      faults.push(`import ${one.token}: ${there} of ${one[table]} ${table}`);
    }
  }
  return faults;
}

/** Rows that hang on nothing: the tables' own keys forbid most; the trail and the files are held here. */
const ORPHANS: Readonly<Record<string, string>> = {
  'claims without an entry in the trail': `select count(*)::int as n from claims c where c.import_id is null
    and c.import_hash is null and not exists (select from audit a where a.subject_kind = 'claim' and a.subject_id = c.id::text)`,
  'claims in the trail that are not there': `select count(*)::int as n from audit a where a.act = 'claim.recorded'
    and not exists (select from claims c where c.id::text = a.subject_id)`,
  'reports without an entry in the trail': `select count(*)::int as n from reports r where r.channel <> 'import'
    and not exists (select from audit a where a.subject_kind = 'report' and a.subject_id = r.id::text)`,
  'decided proposals without their claim': `select count(*)::int as n from proposals p
    where p.state in ('accepted', 'corrected') and not exists (select from claims c where c.id = p.claim_id)`,
  'superseded claims without a successor': `select count(*)::int as n from claims c where c.superseded_by is not null
    and not exists (select from claims s where s.id = c.superseded_by)`,
  'writes kept without their answer': `select count(*)::int as n from write_answers where answer is null`,
};

/** What must hold when nothing is on its way: all that was acknowledged, once; and nothing that hangs on nothing. */
export async function checkAll(product: Product, ledger: Ledger): Promise<string[]> {
  const faults = await checkWhole(product, ledger);
  for (const { place, values } of ledger.all().values()) {
    const wanted = [...values.keys()];
    const rows = await product.look<{ value: string; n: number }>(
      `select (${place.by}) as value, count(*)::int as n from ${place.table} where (${place.by}) = any ($1) group by 1`,
      [wanted],
    );
    const found = new Map(rows.map(({ value, n }) => [value, n]));
    for (const [value, times] of values) {
      const there = found.get(value) ?? 0;
      if (there !== times) faults.push(`${place.table} "${value}": ${there} times instead of ${times}`);
    }
  }
  for (const [what, statement] of Object.entries(ORPHANS)) {
    const [row] = await product.look<{ n: number }>(statement);
    if (row?.n !== 0) faults.push(`${what}: ${row?.n}`);
  }
  return faults;
}

/** Original files: each has the hash it is named by. What a kill left half written lies beside, under no hash. */
export async function checkFiles(product: Product): Promise<{ faults: string[]; litter: number }> {
  const faults: string[] = [];
  let litter = 0;
  const files = await readdir(product.originals, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    if (!/^[0-9a-f]{64}$/.test(basename(path))) litter += 1;
    else if (
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex') !== file.name
    )
      faults.push(`original ${file.name} does not have its hash`);
  }
  return { faults, litter };
}

/** The queue is empty of work that is due, and nothing in it was given up. Waits for it for two minutes. */
export async function checkQueue(product: Product): Promise<string[]> {
  let due = 0;
  for (let waited = 0; waited < 120; waited += 1) {
    const [row] = await product.look<{ due: number; dead: number }>(
      `select count(*) filter (where attempts < max_attempts and run_at < now())::int as due,
        count(*) filter (where attempts >= max_attempts)::int as dead from graphile_worker._private_jobs`,
    );
    if ((row?.dead ?? 0) > 0) return [`${row?.dead} jobs were given up`];
    due = row?.due ?? 0;
    if (due === 0) return [];
    await new Promise((done) => setTimeout(done, 1000));
  }
  return [`${due} jobs still wait after two minutes`];
}
