import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { bundlesMake } from '@safeconduct/contract/bundles.ts';
import { claimsCreate } from '@safeconduct/contract/claims.ts';
import { reportsPaste } from '@safeconduct/contract/reports.ts';
import { incidentsGet, incidentsUpdate } from '@safeconduct/contract/incidents.ts';
import { checkBundle, directoryOf, localHeader, type ZipFile } from '@safeconduct/documents/bundle/index.ts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, claimBody, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { LEFT, TAKEN } from './tables.ts';

let world: World;
let worker: Person;
let at: Case;
let bytes: Uint8Array;

const basis = { purpose: 'For the lawyer', recipient: 'A. Lawyer', basis: 'no_personal_data' } as const;
const make = (person: Person) => person.call(bundlesMake, { params: { id: at.caseId }, body: basis });

beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  const stranger = await world.addPerson('caseworker');
  const theirs = await addCase(world, stranger.team, { title: 'Theirs' });
  await stranger.call(incidentsGet, { params: { id: theirs.incidentId } });
  at = await addCase(world, worker.team);
  const { report } = await worker.call(reportsPaste, {
    body: {
      caseId: at.caseId,
      incidentId: at.incidentId,
      text: 'Police moved in. The Chinese authorities are holding at least 21 people. 아홉 명이 붙잡혔다.',
      title: 'One',
      publisher: 'Paper',
      url: null,
      publishedOn: '2012-02-15',
      language: 'en',
      genre: '',
      secrecy: 'internal',
      note: '',
    },
  });
  for (const words of ['The Chinese authorities are holding', 'words that stand nowhere'])
    await worker.call(claimsCreate, {
      body: { reportId: report.id, incidentId: at.incidentId, claim: { ...claimBody, locator: { words } } },
    });
  await stranger.call(incidentsUpdate, { params: { id: theirs.incidentId }, body: { summary: 'Theirs' } });
  bytes = (await make(worker)).bytes;
});
afterAll(() => world.close());

const verify = (file: Uint8Array, root?: string) =>
  checkBundle({
    size: file.length,
    read: async (from, length) => file.subarray(from, from + length),
    sha256: (some) => createHash('sha256').update(some).digest(),
    running: () => {
      const hash = createHash('sha256');
      return { update: (some) => void hash.update(some), digest: () => hash.copy().digest('hex') };
    },
    crc: (some, before) => crc32(some, before),
    ...(root === undefined ? {} : { root }),
  });

/** The same files in a bundle's own form, whatever they are. */
function repacked(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const heads: ZipFile[] = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: content.length,
    crc: crc32(content),
  }));
  const bodies = Object.values(files).flatMap((content, index) => [
    localHeader(heads[index] ?? { path: '', bytes: 0, crc: 0 }),
    content,
  ]);
  return new Uint8Array(Buffer.concat([...bodies, directoryOf(heads)]));
}

const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

describe('a bundle', () => {
  it('holds, and any ZIP program opens it', async () => {
    expect(await verify(bytes)).toMatchObject({ ok: true, claims: 2, unplaced: 1 });
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'README.txt',
        'trail.jsonl',
        'manifest.json',
        'SHA256SUMS',
        'tables/claims.jsonl',
      ]),
    );
    for (const line of text(files.SHA256SUMS).trim().split('\n')) {
      const [hash = '', path = ''] = line.split('  ');
      expect([
        path,
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
      ]).toEqual([path, hash]);
    }
    const original = Object.keys(files).filter((path) => path.startsWith('originals/'));
    expect(original).toHaveLength(1);
    expect(text(files[original[0] ?? ''])).toContain('아홉 명');
    expect(Object.keys(files).filter((path) => path.startsWith('findings/'))).toHaveLength(6);
  });

  it('tells nothing of another case', async () => {
    const all = text(bytes);
    expect(all).not.toContain('Theirs');
    expect(text(unzipSync(bytes)['trail.jsonl'])).toMatch(/"content":"[0-9a-f]{64}"/);
  });

  it('damaged at any byte does not hold, and the file is named', async () => {
    const starts: [number, string][] = [];
    let start = 0;
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      start += localHeader({ path, bytes: content.length, crc: crc32(content) }).length;
      starts.push([start, path]);
      start += content.length;
    }
    const step = Math.max(1, Math.floor(bytes.length / 700));
    const places = Array.from({ length: bytes.length }, (_, place) => place).filter(
      (place) => place % step === 0 || place > bytes.length - 200 || place < 100,
    );
    for (const place of places) {
      const damaged = bytes.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      const verdict = await verify(damaged);
      expect([place, verdict.ok]).toEqual([place, false]);
      const inside = starts.findLast(([from]) => from <= place);
      const content = unzipSync(bytes)[inside?.[1] ?? ''];
      if (inside !== undefined && content !== undefined && place < inside[0] + content.length)
        expect(verdict).toMatchObject({ file: inside[1] });
    }
  });

  it('cut anywhere does not hold', async () => {
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 200))
      expect([length, (await verify(bytes.slice(0, length))).ok]).toEqual([length, false]);
  });

  it('with a file changed, missing, more, or of another case does not hold, even if its ZIP is whole', async () => {
    const files = unzipSync(bytes);
    expect((await verify(repacked(files))).ok).toBe(true);
    const changed = {
      ...files,
      'tables/claims.jsonl': strToU8(text(files['tables/claims.jsonl']).replace('21', '31')),
    };
    expect(await verify(repacked(changed))).toMatchObject({ ok: false, file: 'tables/claims.jsonl' });
    const { 'tables/tasks.jsonl': _, ...fewer } = files;
    expect(await verify(repacked(fewer))).toMatchObject({ ok: false, file: 'tables/tasks.jsonl' });
    const more = { ...files, 'more.txt': strToU8('more') };
    expect(await verify(repacked(more))).toMatchObject({ ok: false, file: 'more.txt' });
    const root = /"root": "([0-9a-f]{64})"/.exec(text(files['manifest.json']))?.[1] ?? '';
    expect((await verify(bytes, root)).ok).toBe(true);
    expect(await verify(bytes, '0'.repeat(64))).toMatchObject({ ok: false, file: 'manifest.json' });
  });

  it('made anew over a claim that its report does not carry does not hold', async () => {
    const files = unzipSync(bytes);
    const forged = { ...files };
    forged['tables/claims.jsonl'] = strToU8(
      text(files['tables/claims.jsonl']).replace(
        'The Chinese authorities are holding',
        'The Chinese authorities let go',
      ),
    );
    const names = Object.keys(forged).filter((path) => path !== 'manifest.json' && path !== 'SHA256SUMS');
    const hashed = names.map((path) => {
      const content = forged[path] ?? new Uint8Array();
      return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    });
    const sums = hashed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
    const manifest = { ...JSON.parse(text(files['manifest.json'])), files: hashed };
    manifest.root = createHash('sha256').update(sums).digest('hex');
    forged['manifest.json'] = strToU8(JSON.stringify(manifest));
    const own = createHash('sha256').update(forged['manifest.json']).digest('hex');
    forged.SHA256SUMS = strToU8(`${sums}${own}  manifest.json\n`);
    expect(await verify(repacked(forged))).toMatchObject({
      ok: false,
      file: 'tables/claims.jsonl',
      words: expect.stringContaining('do not stand'),
    });
  });

  it('is recorded with its hash, purpose and recipient', async () => {
    const file = await make(worker);
    const entry = (await trailOf(world, at.caseId)).at(-1);
    expect(entry).toMatchObject({
      act: 'bundle.made',
      detail: { ...basis, sha256: createHash('sha256').update(file.bytes).digest('hex') },
    });
  });

  it('does not leave by a reader, for another team, or with an original that was changed', async () => {
    const reader = await world.addPerson('reader', worker.team);
    await expect(make(reader)).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
    await expect(make(await world.addPerson('caseworker'))).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
  });
});

describe('a hostile ZIP', () => {
  const bad = async (file: Uint8Array) =>
    (await verify(file)) as { ok: false; file: string | null; words: string };
  it.each([
    ['packed', zipSync({ 'a.txt': [strToU8('a'.repeat(100_000)), { level: 9 }] }), 'packed'],
    ['out of its folder', repacked({ '../a.txt': strToU8('a') }), 'out of its folder'],
    ['absolute', repacked({ '/etc/passwd': strToU8('a') }), 'out of its folder'],
    ['of Windows', repacked({ 'a\\b.txt': strToU8('a') }), 'out of its folder'],
    ['a link', zipSync({ a: [strToU8('/etc/passwd'), { level: 0, os: 3, attrs: 0xa1ff << 16 }] }), 'link'],
    ['no ZIP', strToU8('x'.repeat(1000)), 'no bundle'],
    ['empty', new Uint8Array(), 'too short'],
  ])('%s', async (_, file, words) => {
    const verdict = await bad(file);
    expect(verdict.ok).toBe(false);
    expect(verdict.words).toContain(words);
  });

  it('with a file twice, encrypted, or a directory that names the same bytes often', async () => {
    const one = { path: 'a.txt', bytes: 1, crc: crc32('a') };
    const local = Buffer.concat([localHeader(one), strToU8('a')]);
    const twice = new Uint8Array(Buffer.concat([local, local, directoryOf([one, one])]));
    expect((await bad(twice)).words).toContain('twice');
    const encrypted = repacked({ 'a.txt': strToU8('a') });
    const place = Buffer.from(encrypted).indexOf('PK\x01\x02', 0, 'latin1');
    encrypted[place + 8] = 1;
    expect((await bad(encrypted)).words).toContain('encrypted');
    const large = { path: 'b.txt', bytes: 0xfffffff0, crc: 0 };
    expect((await bad(new Uint8Array(directoryOf([large])))).ok).toBe(false);
  });
});

it('every table with a case goes into a bundle, or is known to stay behind', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'case_id'
      and not a.attisdropped order by 1`.execute(world.owner);
  expect(rows.map(({ name }) => name)).toEqual([...TAKEN, ...LEFT].sort());
});
