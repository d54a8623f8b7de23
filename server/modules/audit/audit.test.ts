import { createHash } from 'node:crypto';
import { auditExport, auditList, sightings } from '@safeconduct/contract/audit.ts';
import { incidentsGet, incidentsUpdate } from '@safeconduct/contract/incidents.ts';
import { checkTrail } from '@safeconduct/documents/trail/verify.ts';
import { jsonbText, parseJson } from '@safeconduct/documents/trail/jsonb.ts';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let admin: Person;
let worker: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.addPerson('administrator');
  worker = await world.addPerson('caseworker', admin.team);
  at = await addCase(world, admin.team);
  const stranger = await world.addPerson('caseworker');
  const theirs = await addCase(world, stranger.team);
  // As an old version of the trail left it, one of them of another team.
  await sql`alter table audit disable trigger audit_chain`.execute(world.root);
  for (const [id, team] of [
    [1, admin.team],
    [2, stranger.team],
  ] as const)
    await sql`with h as (select * from audit_head), e as (
        insert into audit (id, at, team_id, act, subject_kind, subject_id, detail, previous, hash, version)
        select ${id}, now(), ${team}, 'incident.opened', 'incident', ${at.incidentId}, '{"n": 1.50}', h.hash, '', 1 from h
        returning *)
      select 1 from e`.execute(world.root);
  await sql`alter table audit enable trigger audit_chain`.execute(world.root);
  await sql`alter table audit disable trigger audit_append_only`.execute(world.root);
  for (const id of [1, 2])
    await sql`with p as (select coalesce((select hash from audit where id = ${id} - 1),
        sha256('safeconduct audit, version 1')) as hash)
      update audit a set previous = p.hash,
        hash = sha256(p.hash || convert_to(jsonb_build_array(a.id, extract(epoch from a.at), a.actor_id, a.team_id,
          a.act, a.subject_kind, a.subject_id, a.detail)::text, 'UTF8'))
      from p where a.id = ${id}`.execute(world.root);
  await sql`alter table audit enable trigger audit_append_only`.execute(world.root);
  await sql`update audit_head set id = 2, hash = (select hash from audit where id = 2)`.execute(world.root);
  await worker.call(incidentsUpdate, {
    params: { id: at.incidentId },
    body: { summary: 'é 中 😀 "x" \u0001' },
  });
  await stranger.call(incidentsUpdate, { params: { id: theirs.incidentId }, body: { summary: 'Not yours' } });
  await worker.call(incidentsGet, { params: { id: at.incidentId } });
  await stranger.call(incidentsGet, { params: { id: theirs.incidentId } });
});
afterAll(() => world.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const running = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.copy().digest('hex') };
};

function verify(bytes: Uint8Array, noted?: string) {
  const check = checkTrail({ sha256, running, ...(noted === undefined ? {} : { noted }) });
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    const fault = check.line(bytes.subarray(from, end));
    if (fault !== null) return fault;
    from = end + 1;
  }
  if (from < bytes.length) {
    const fault = check.line(bytes.subarray(from));
    if (fault !== null) return fault;
  }
  return check.end(from === bytes.length);
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const exported = async (after = 0) => (await admin.call(auditExport, { query: { after } })).bytes;

describe('an export', () => {
  it('holds, entries of both versions and those of others among them, of whom nothing is told', async () => {
    const bytes = await exported();
    expect(verify(bytes)).toMatchObject({ ok: true, from: 1, hidden: 3, unproven: 1 });
    expect(text(bytes)).not.toContain('Not yours');
    expect(text(bytes)).toContain('é 中 😀');
  });

  it('holds from any entry on, and knows a head noted before', async () => {
    const all = await exported();
    const head = /"head":"([0-9a-f]{64})"/.exec(text(all))?.[1] ?? '';
    expect(verify(await exported(3), head)).toMatchObject({ ok: true, from: 4 });
    expect(verify(await exported(), '0'.repeat(64))).toMatchObject({ ok: false, why: 'rewritten' });
  });

  it('damaged at any byte does not hold', async () => {
    const bytes = await exported();
    for (let place = 0; place < bytes.length; place++) {
      const damaged = bytes.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      expect([place, verify(damaged).ok]).toEqual([place, false]);
    }
  });

  it('cut anywhere, with lines swapped, one left out or one doubled, does not hold', async () => {
    const bytes = await exported();
    for (let length = 0; length < bytes.length; length++)
      expect([length, verify(bytes.slice(0, length)).ok]).toEqual([length, false]);
    const lines = text(bytes).split('\n');
    const whole = (some: readonly string[]) => {
      const before = some
        .slice(0, -2)
        .map((line) => `${line}\n`)
        .join('');
      return new TextEncoder().encode(
        `${before}{"sha256":"${createHash('sha256').update(before).digest('hex')}"}\n`,
      );
    };
    expect(verify(whole(lines)).ok).toBe(true);
    const swapped = lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? '');
    expect(verify(whole(swapped))).toMatchObject({ ok: false, why: 'order', line: 3 });
    expect(verify(whole(lines.toSpliced(2, 1)))).toMatchObject({ ok: false, why: 'order' });
    expect(verify(whole(lines.toSpliced(-3, 1)))).toMatchObject({ ok: false, why: 'cut' });
    const forged = lines.map((line) => line.replace('é 中', 'e 中'));
    expect(verify(whole(forged))).toMatchObject({ ok: false, why: 'hash', entry: 3 });
    const older = lines.map((line) => line.replace('"version":2', '"version":1'));
    expect(verify(whole(older)).ok).toBe(false);
  });

  it('is for administrators, and recorded', async () => {
    await expect(worker.call(auditExport, { query: {} })).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    const { entries } = await admin.call(auditList, { query: { show: 'seen', who: admin.id } });
    expect(entries.map(({ act }) => act)).toContain('trail.export-seen');
  });
});

describe('what jsonb writes', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.bigInt().map(String),
    fc
      .tuple(
        fc.bigInt({ min: 0n }),
        fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), maxLength: 30 }),
        fc.integer({ min: -60, max: 60 }),
      )
      .map(([whole, part, power]) => `-${whole}${part === '' ? '' : `.${part}`}e${power}`),
  );
  const word = fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter((one) => one.isWellFormed() && !one.includes('\0'));
  const { json } = fc.letrec<{ json: string }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      number,
      word.map((one) => JSON.stringify(one)),
      fc.constantFrom('null', 'true', 'false', '"\\u2028\\/\\u007f"'),
      fc.array(tie('json'), { maxLength: 4 }).map((all) => `[${all.join(' , ')}]`),
      fc
        .array(fc.tuple(word, tie('json')), { maxLength: 6 })
        .map((all) => `{${all.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
    ),
  }));

  it('is what we write, whatever the value', async () => {
    const values = fc.sample(json, 400);
    const { rows } = await sql<{ written: string }>`
      select v::jsonb::text as written from unnest(${values}::text[]) with ordinality as u (v, n) order by n`.execute(
      world.root,
    );
    expect(values.map((value) => jsonbText(parseJson(value)))).toEqual(rows.map(({ written }) => written));
  });

  it('is refused where jsonb refuses', async () => {
    for (const value of [
      String.raw`"\ud800"`,
      String.raw`"\udc00x"`,
      String.raw`"\u0000"`,
      '1e200000',
      '[1,]',
    ]) {
      await expect(sql`select ${value}::jsonb`.execute(world.root)).rejects.toBeDefined();
      expect(() => jsonbText(parseJson(value))).toThrow();
    }
  });
});

describe('the trail on the desk', () => {
  it('is read by who, act, object and time, page by page', async () => {
    const { entries } = await admin.call(auditList, { query: { who: worker.id } });
    expect(entries.map(({ act, subject }) => [act, subject])).toEqual([
      ['incident.changed', 'I-0001 Arrests'],
    ]);
    const first = await admin.call(auditList, { query: { show: 'all', limit: 1 } });
    expect(first.next).toBe(Number(first.entries[0]?.id));
    const second = await admin.call(auditList, { query: { show: 'all', limit: 1, before: first.next ?? 0 } });
    expect(Number(second.entries[0]?.id)).toBeLessThan(first.next ?? 0);
    const none = await admin.call(auditList, {
      query: { act: 'incident.changed', to: '2001-01-01T00:00:00Z' },
    });
    expect(none.entries).toEqual([]);
    const own = await admin.call(auditList, { query: { kind: 'incident', subject: at.incidentId } });
    expect(own.entries.map(({ act }) => act)).toEqual(['incident.changed', 'incident.opened']);
  });

  it('tells who has seen an incident, to those who manage cases', async () => {
    const seen = { params: { kind: 'incident' as const, id: at.incidentId } };
    const { people } = await worker.call(sightings, seen);
    expect(people.map(({ times }) => times)).toEqual([1]);
    const reader = await world.addPerson('reader', admin.team);
    await expect(reader.call(sightings, seen)).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
  });
});
