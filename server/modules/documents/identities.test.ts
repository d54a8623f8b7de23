import { randomUUID } from 'node:crypto';
import { Problem } from '@safeconduct/contract/client.ts';
import { consentsRecord } from '@safeconduct/contract/consents.ts';
import {
  documentsCreate,
  documentsExport,
  documentsFreeze,
  documentsGet,
  versionsApprove,
} from '@safeconduct/contract/documents.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { addPersonRow, consentBody, content, documentBody, hash } from './testing/rows.ts';

let world: World;
let at: Case;
let author: Person;
let second: Person;
let reader: Person;
let kim: string;
const code = 'P-7K3Q9';

beforeAll(async () => {
  world = await createWorld();
  const team = await world.addTeam();
  at = await addCase(world, team);
  author = await world.addPerson('caseworker', team);
  second = await world.addPerson('reviewer', team);
  reader = await world.addPerson('reader', team);
  kim = await addPersonRow(world, at, code);
});
afterAll(() => world.close());

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Problem) return error.problem.fields?.[0]?.code ?? error.problem.id;
  throw new Error(`not refused: ${String(error)}`);
}

const paper = (extra: Partial<typeof documentBody> = {}) =>
  author.call(documentsCreate, { params: { id: at.incidentId }, body: { ...documentBody, ...extra } });

async function version(names: readonly string[], extra: Partial<typeof documentBody> = {}) {
  const document = await paper(extra);
  return author.call(documentsFreeze, {
    params: { id: document.id },
    body: {
      revision: document.revision,
      content: content(names),
      sha256: { pdf: hash('a'), docx: hash('b') },
      lawAsOf: '2012-03-08',
    },
  });
}

const approve = (who: Person, id: string) =>
  who.call(versionsApprove, { params: { id }, body: { note: '' } });
const say = (extra: Parameters<typeof consentBody>[1] = {}) =>
  author.call(consentsRecord, { params: { id: at.incidentId }, body: consentBody(kim, extra) });
/** What WGAD asks for: the paper to the body, and the name to the state, which it passes on. */
const agree = async (extra: Parameters<typeof consentBody>[1] = {}) => {
  await say({ purpose: 'name_to_government', ...extra });
  return say(extra);
};
describe('who somebody is', () => {
  const post = (path: string, body: unknown, method = 'POST') =>
    author.request(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('is refused wherever it is sent', async () => {
    const document = await paper();
    const create = `/api/1/incidents/${at.incidentId}/documents`;
    const freeze = `/api/1/documents/${document.id}/versions`;
    const identities = [{ personCode: code, values: { full_name: 'Kim' } }];
    const version = { revision: 1, content: content([]), sha256: { pdf: hash('a') }, lawAsOf: null };
    const tries: readonly [string, unknown, string?][] = [
      [create, { ...documentBody, identities }],
      [create, { ...documentBody, edits: { family_name: 'Kim' } }],
      [`/api/1/documents/${document.id}`, { revision: 1, edits: { birth_date: '1987' } }, 'PATCH'],
      [freeze, { ...version, identities }],
      [freeze, { ...version, content: { ...content([]), identities } }],
      [
        freeze,
        { ...version, content: { ...content([]), doc: { ...content([]).doc, data: { identities } } } },
      ],
    ];
    for (const [path, body, method] of tries) {
      const response = await post(path, body, method);
      expect([path, response.status]).toEqual([path, 422]);
    }
    const kept = await sql<{
      text: string;
    }>`select (select coalesce(string_agg(d::text, ''), '') from documents d) ||
      (select coalesce(string_agg(v::text, ''), '') from document_versions v) ||
      (select coalesce(string_agg(a::text, ''), '') from audit a) as text`.execute(world.root);
    expect(kept.rows[0]?.text).not.toMatch(/\bKim\b/);
  });

  it('is refused by the tables when all else fails', async () => {
    const made = await version([]);
    const insert = sql`insert into document_versions (case_id, team_id, document_id, number, form, locale, audience,
        addressee, content, sha256, claims, named, purposes, recipients)
      select case_id, team_id, document_id, 7, form, locale, audience, addressee,
        jsonb_set(content, '{fields,0,identities}', '["Kim"]'), sha256, claims, named, purposes, recipients
      from document_versions where id = ${made.id}`;
    await expect(insert.execute(world.root)).rejects.toMatchObject({
      constraint: 'version_holds_no_identity',
    });
  });

  it('a code that is nobody’s here names nobody', async () => {
    const document = await paper();
    const freeze = author.call(documentsFreeze, {
      params: { id: document.id },
      body: { revision: 1, content: content(['P-0AAAA']), sha256: { pdf: hash('a') }, lawAsOf: null },
    });
    expect(await refusal(freeze)).toBe('person_not_in_incident');
  });
});

describe('a file that is made', () => {
  const make = (who: Person, id: string, extra: Record<string, unknown>) =>
    who.call(documentsExport, {
      params: { id },
      body: {
        versionId: null,
        format: 'pdf',
        sha256: hash('a'),
        named: false,
        purpose: 'For the lawyer',
        recipient: 'Counsel',
        basis: 'no_personal_data',
        ...extra,
      },
    });

  it('of a draft has no name in it, and is in the trail', async () => {
    const document = await paper();
    await make(author, document.id, {});
    expect(await refusal(make(author, document.id, { named: true }))).toBe('draft_with_name');
    expect(await refusal(make(author, document.id, { purpose: ' ' }))).toBe('too_small');
    expect(await refusal(make(reader, document.id, {}))).toBe('not-permitted');
    const trail = await trailOf(world, document.id);
    expect(trail.at(-1)).toMatchObject({
      act: 'document.exported',
      detail: { sha256: hash('a'), purpose: 'For the lawyer', recipient: 'Counsel', named: 0 },
    });
  });

  it('with a name in it is what two people released, byte for byte', async () => {
    await agree();
    const made = await version([code]);
    const named = { versionId: made.id, named: true, basis: 'consent_recorded' };
    expect(await refusal(make(author, made.documentId, named))).toBe('paper_not_released');
    await approve(author, made.id);
    expect(await refusal(make(author, made.documentId, named))).toBe('paper_needs_second_person');
    await approve(second, made.id);
    expect(await refusal(make(author, made.documentId, { ...named, sha256: hash('f') }))).toBe('other_bytes');
    expect(await refusal(make(author, made.documentId, { ...named, format: 'html' }))).toBe('not_frozen');
    await make(author, made.documentId, named);
    const page = await author.call(documentsGet, { params: { id: made.documentId } });
    expect(page.exports).toMatchObject([{ versionId: made.id, sha256: hash('a'), recipient: 'Counsel' }]);
    const other = await paper();
    expect(await refusal(make(author, other.id, named))).toBe('other_paper');
    expect(await refusal(make(author, randomUUID(), {}))).toBe('not-found');
  });
});
