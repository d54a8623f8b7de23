import { Problem } from '@safeconduct/contract/client.ts';
import { consentsRecord, consentsWithdraw } from '@safeconduct/contract/consents.ts';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import {
  documentsChange,
  documentsCreate,
  documentsExport,
  documentsFreeze,
  documentsGet,
  documentsWithdraw,
  versionsApprove,
  versionsGet,
  versionsSend,
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
let outsider: Person;
let kim: string;
const code = 'P-7K3Q9';

beforeAll(async () => {
  world = await createWorld();
  const team = await world.addTeam();
  at = await addCase(world, team);
  author = await world.addPerson('caseworker', team);
  second = await world.addPerson('reviewer', team);
  reader = await world.addPerson('reader', team);
  outsider = await world.addPerson('caseworker');
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
const send = (who: Person, id: string) =>
  who.call(versionsSend, {
    params: { id },
    body: {
      channel: 'email',
      recipient: 'wgad@ohchr.org',
      formats: ['pdf'],
      sentAt: new Date().toISOString(),
      note: '',
    },
  });
const say = (extra: Parameters<typeof consentBody>[1] = {}) =>
  author.call(consentsRecord, { params: { id: at.incidentId }, body: consentBody(kim, extra) });
/** What WGAD asks for: the paper to the body, and the name to the state, which it passes on. */
const agree = async (extra: Parameters<typeof consentBody>[1] = {}) => {
  await say({ purpose: 'name_to_government', ...extra });
  return say(extra);
};
const stateOf = async (id: string) => (await author.call(documentsGet, { params: { id } })).document.state;

describe('a paper without a name', () => {
  it('is released by one, sent, logged, and its hash kept', async () => {
    const made = await version([]);
    expect(made).toMatchObject({ number: 1, needed: 1, names: [], sha256: { pdf: hash('a') } });
    expect(await refusal(send(author, made.id))).toBe('paper_not_released');
    await approve(author, made.id);
    expect(await stateOf(made.documentId)).toBe('released');
    const sent = await send(author, made.id);
    expect(sent.sendings).toMatchObject([
      { channel: 'email', recipient: 'wgad@ohchr.org', formats: ['pdf'] },
    ]);
    expect(await stateOf(made.documentId)).toBe('sent');
    const { communications } = await author.call(incidentsGet, { params: { id: at.incidentId } });
    expect(communications.at(-1)).toMatchObject({
      fromParty: 'Seoul desk',
      toParty: 'wgad@ohchr.org',
      written: true,
      verbal: false,
      summary: expect.stringContaining('Questionnaire'),
    });
    const trail = await trailOf(world, made.documentId);
    expect(trail.map(({ act }) => act)).toEqual([
      'document.drafted',
      'document.frozen',
      'document.approved',
      'document.released',
      'document.sent',
    ]);
    expect(trail.at(-1)?.detail).toMatchObject({ sha256: { pdf: hash('a') }, version: 1 });
  });

  it('cannot be said to be sent in a format that was not frozen, or tomorrow', async () => {
    const made = await version([]);
    await approve(author, made.id);
    const body = { channel: 'post', recipient: 'x', note: '', sentAt: new Date().toISOString() } as const;
    const html = author.call(versionsSend, { params: { id: made.id }, body: { ...body, formats: ['html'] } });
    expect(await refusal(html)).toBe('not_frozen');
    const sentAt = new Date(Date.now() + 48 * 3600 * 1000).toISOString();
    const later = author.call(versionsSend, {
      params: { id: made.id },
      body: { ...body, sentAt, formats: ['pdf'] },
    });
    expect(await refusal(later)).toBe('in_the_future');
  });
});

describe('two people release what leaves with a name', () => {
  it('and each of them once, only with consent', async () => {
    const made = await version([code]);
    expect(made).toMatchObject({ needed: 2, names: [kim] });
    // Absent means no: it cannot even be released.
    await approve(author, made.id);
    expect(await refusal(approve(second, made.id))).toBe('conflict');
    await agree();
    expect(await refusal(send(author, made.id))).toBe('paper_needs_second_person');
    expect(await refusal(approve(author, made.id))).toBe('document_approvals_once');
    expect(await stateOf(made.documentId)).toBe('draft');
    await approve(second, made.id);
    expect(await stateOf(made.documentId)).toBe('released');
    const sent = await send(second, made.id);
    expect(sent.sendings).toHaveLength(1);
  });

  it('not a reader, nobody of another team, nobody in another’s name', async () => {
    await agree();
    const made = await version([code]);
    await approve(author, made.id);
    expect(await refusal(approve(reader, made.id))).toBe('not-permitted');
    expect(await refusal(approve(outsider, made.id))).toBe('not-found');
    expect(await refusal(send(outsider, made.id))).toBe('not-found');
    expect(await refusal(outsider.call(documentsGet, { params: { id: made.documentId } }))).toBe('not-found');
    expect(await refusal(outsider.call(versionsGet, { params: { id: made.id } }))).toBe('not-found');
    const { setActor } = await import('../../platform/database/seal.ts');
    const forged = world.db.transaction().execute(async (tx) => {
      await setActor(tx, world.seal, { id: author.id, role: 'caseworker', teams: [at.teamId] });
      await sql`insert into document_approvals (version_id, user_id, case_id, team_id)
        values (${made.id}, ${second.id}, ${at.caseId}, ${at.teamId})`.execute(tx);
    });
    await expect(forged).rejects.toMatchObject({ code: '42501' });
    expect(await refusal(send(author, made.id))).toBe('paper_needs_second_person');
  });

  it('and a consent withdrawn between release and sending holds it', async () => {
    const given = await agree({ recipient: 'wgad' });
    const made = await version([code]);
    await approve(author, made.id);
    await approve(second, made.id);
    const { left } = await author.call(consentsWithdraw, { params: { id: given.id }, body: { note: '' } });
    // What left in the tests before is listed: the withdrawal has to reach them.
    expect(left).toMatchObject([{ recipient: 'wgad@ohchr.org', channel: 'email', version: 1 }]);
    expect(await refusal(send(author, made.id))).toBe('paper_consent_missing');
    await agree({ recipient: 'wgad' });
    await send(author, made.id);
  });

  it('counts a consent of today wherever the day is furthest on', async () => {
    const person = await addPersonRow(world, at, 'P-5E0V1');
    const givenOn = new Date(Date.now() + 14 * 3600 * 1000).toISOString().slice(0, 10);
    for (const purpose of ['submit_un', 'name_to_government'] as const) {
      await author.call(consentsRecord, {
        params: { id: at.incidentId },
        body: consentBody(person, { purpose, givenOn }),
      });
    }
    const made = await version(['P-5E0V1']);
    await approve(author, made.id);
    await approve(second, made.id);
    expect(await stateOf(made.documentId)).toBe('released');
  });

  it('whatever the server would say: the tables refuse it too', async () => {
    const made = await version([code]);
    const insert = sql`insert into document_sendings
      (case_id, team_id, version_id, channel, recipient, formats, sent_at)
      values (${at.caseId}, ${at.teamId}, ${made.id}, 'email', 'x', '{pdf}', now())`;
    await expect(insert.execute(world.root)).rejects.toMatchObject({ constraint: 'paper_not_released' });
    const released = sql`update documents set state = 'released' where id = ${made.documentId}`;
    await expect(released.execute(world.root)).rejects.toMatchObject({ constraint: 'paper_not_released' });
    const asked = sql`insert into document_versions (case_id, team_id, document_id, number, form, locale, audience,
        addressee, content, sha256, claims, named, purposes, recipients)
      select case_id, team_id, document_id, 99, form, locale, 'public', addressee, content, sha256, claims, named,
        purposes, recipients from document_versions where id = ${made.id}`;
    await expect(asked.execute(world.root)).rejects.toMatchObject({
      constraint: 'version_asks_its_audience',
    });
  });

  it('to a government and to the public each by its own consent', async () => {
    await agree();
    const made = await version([code], { audience: 'public', form: 'wgad' });
    await approve(author, made.id);
    expect(await refusal(approve(second, made.id))).toBe('conflict');
    expect(await refusal(say({ purpose: 'name_public', harmConsidered: ['subject'] }))).toBe(
      'consent_harm_considered',
    );
    await say({ purpose: 'name_public' });
    await approve(second, made.id);
    expect(await stateOf(made.documentId)).toBe('released');
  });
});

describe('what was frozen', () => {
  it.each([
    ['its words', () => sql`update document_versions set content = content || '{"filled": 9}'`],
    ['its hash', () => sql`update document_versions set sha256 = '{"pdf": "0"}'`],
    ['whose names stand in it', () => sql`update document_versions set named = '{}'`],
    ['who released it', () => sql`update document_approvals set note = 'x'`],
    ['where it was sent', () => sql`update document_sendings set recipient = 'x'`],
    ['which files were made', () => sql`update document_exports set recipient = 'x'`],
    ['its being there', () => sql`delete from document_sendings`],
    ['the being there of a version', () => sql`delete from document_versions`],
    ['what a person agreed to', () => sql`update consents set given = 'yes', recipient = '*', note = 'x'`],
    ['the being there of a consent', () => sql`delete from consents`],
  ])('does not change: %s', async (_, statement) => {
    await agree();
    const made = await version([]);
    await approve(author, made.id);
    await send(author, made.id);
    await author.call(documentsExport, {
      params: { id: made.documentId },
      body: {
        versionId: made.id,
        format: 'pdf',
        sha256: hash('a'),
        named: false,
        purpose: 'To be sent',
        recipient: 'WGAD',
        basis: 'no_personal_data',
      },
    });
    await expect(statement().execute(world.root)).rejects.toMatchObject({ code: '23001' });
  });

  it('is read again as it was', async () => {
    const made = await version([code]);
    const again = await reader.call(versionsGet, { params: { id: made.id } });
    expect(again.content).toEqual(content([code]));
  });

  it('goes on as a draft when the paper is changed, and the older version cannot be released any more', async () => {
    const made = await version([]);
    await approve(author, made.id);
    const { document } = await author.call(documentsGet, { params: { id: made.documentId } });
    const changed = await author.call(documentsChange, {
      params: { id: document.id },
      body: { revision: document.revision, edits: { circumstances: 'They were stopped on the train.' } },
    });
    expect(changed.state).toBe('draft');
    const next = await author.call(documentsFreeze, {
      params: { id: document.id },
      body: { revision: changed.revision, content: content([]), sha256: { pdf: hash('c') }, lawAsOf: null },
    });
    expect(next.number).toBe(2);
    expect(await refusal(approve(second, made.id))).toBe('conflict');
  });
});

describe('two editors on one paper', () => {
  it('are told of one another, and neither loses a word', async () => {
    const document = await paper();
    const put = (who: Person, edits: Record<string, string>) =>
      who.call(documentsChange, { params: { id: document.id }, body: { revision: 1, edits } });
    const first = await put(author, { circumstances: 'Mine' });
    expect(first.revision).toBe(2);
    await expect(put(second, { circumstances: 'Theirs' })).rejects.toMatchObject({
      problem: {
        id: 'changed-meanwhile',
        meanwhile: {
          by: first.changedBy,
          at: expect.any(String),
          current: { id: document.id, revision: 2, edits: { circumstances: 'Mine' } },
        },
      },
    });
    const { document: now } = await second.call(documentsGet, { params: { id: document.id } });
    expect(now).toMatchObject({
      edits: { circumstances: 'Mine' },
      changedBy: expect.any(String),
      revision: 2,
    });
  });

  it('at the very same moment: one is told', async () => {
    const document = await paper();
    const results = await Promise.allSettled(
      [author, second].map((who) =>
        who.call(documentsChange, {
          params: { id: document.id },
          body: { revision: 1, edits: { circumstances: who.id } },
        }),
      ),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('and a withdrawn paper is changed by nobody', async () => {
    const document = await paper();
    await author.call(documentsWithdraw, { params: { id: document.id }, body: { note: 'Drafted twice' } });
    const change = author.call(documentsChange, {
      params: { id: document.id },
      body: { revision: 2, addressee: 'x' },
    });
    expect(await refusal(change)).toBe('conflict');
  });
});
