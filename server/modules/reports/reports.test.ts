import { createHash } from 'node:crypto';
import {
  reportsFile,
  reportsGet,
  reportsList,
  reportsPaste,
  reportsUpdate,
  reportsUpload,
} from '@safeconduct/contract/reports.ts';
import { groupsEndpoints } from '@safeconduct/contract/incidents.ts';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const TEXT = `Thirty people were arrested by Chinese police in Shenyang on 8 February, a campaign group said on Tuesday.

"At least 21 of them face forcible return to North Korea by 20 February," Kim Min-su, head of the Harbour Group, told the Evening Paper. He said the authorities had given no access to them.

The foreign ministry did not answer questions about the group.`;

const meta = {
  title: 'Thirty arrested',
  publisher: 'Evening Paper',
  url: null,
  publishedOn: '2012-02-14',
  language: null,
  genre: 'news',
  secrecy: 'internal',
  note: '',
} as const;
const paste = (text = TEXT, more = {}) =>
  worker.call(reportsPaste, {
    body: { caseId: at.caseId, incidentId: at.incidentId, text, ...meta, ...more },
  });
const upload = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>) =>
  worker.call(reportsUpload, {
    query: { caseId: at.caseId, incidentId: at.incidentId, name },
    file: { name, type, bytes },
  });
const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

describe('a pasted report', () => {
  it('keeps the bytes as they came, cuts sentences and proposes claims that stand in the text', async () => {
    const page = await paste(`${TEXT}\r\n\r\n`);
    expect(page.report).toMatchObject({
      code: 'R-0001',
      state: 'new',
      channel: 'paste',
      publisher: 'Evening Paper',
      precision: 'day',
      language: 'en',
      reliability: 'F',
    });
    expect(page.file).toMatchObject({
      name: 'pasted.txt',
      sha256: createHash('sha256').update(`${TEXT}\r\n\r\n`).digest('hex'),
    });
    const original = await worker.call(reportsFile, { params: { id: page.report.id } });
    expect(new TextDecoder().decode(original.bytes)).toBe(`${TEXT}\r\n\r\n`);
    expect(page.sentences.filter(({ furniture }) => furniture === null).length).toBeGreaterThanOrEqual(4);
    expect(page.proposals.length).toBeGreaterThan(3);
    for (const { proposed } of page.proposals) {
      if (!('start' in proposed.locator)) throw new Error('a proposal without its place');
      expect(page.text.slice(proposed.locator.start, proposed.locator.end)).toContain(
        proposed.valueStated.slice(0, 5),
      );
    }
    expect(page.report.open).toBe(page.proposals.length);
    const detained = page.proposals.find(({ proposed }) => proposed.property === 'count_detained');
    expect(detained?.proposed.bounds).toEqual({ lower: 30, upper: 30 });
    const [entry] = await trailOf(world, page.report.id);
    expect(entry).toMatchObject({
      act: 'report.received',
      detail: { channel: 'paste', proposals: page.proposals.length },
    });
    expect(JSON.stringify(entry?.detail)).not.toContain('campaign group');
  });

  it('is told from its copies: another edition is a near-copy, another story is not', async () => {
    const copy = await paste(TEXT.replace('on Tuesday', 'on Wednesday morning'), {
      publisher: 'Morning Paper',
    });
    expect(copy.family.map(({ relation, publisher }) => [relation, publisher])).toContainEqual([
      'near_copy',
      'Evening Paper',
    ]);
    expect(copy.family[0]?.likeness).toBeGreaterThan(0.7);
    const other = await paste(
      '선양에서 탈북자 서른 명이 체포됐다고 활동가들이 밝혔다. 중국 당국은 아무 말도 하지 않았다.',
      { publisher: 'Daily' },
    );
    expect(other.family).toEqual([]);
    const declared = await worker.call(reportsUpdate, {
      params: { id: copy.report.id },
      body: { derivesFrom: copy.family[0]?.id ?? null },
    });
    expect(declared.family.map(({ relation }) => relation)).toEqual(['derives_from', 'near_copy']);
  });

  it('is read again when its date changes; what a person decided on is not proposed twice', async () => {
    const page = await paste('Ten people were arrested yesterday in Tumen.', {
      publishedOn: null,
      title: '',
    });
    const dated = await worker.call(reportsUpdate, {
      params: { id: page.report.id },
      body: { publishedOn: '2012-02-14', reliability: 'B' },
    });
    expect(dated.report).toMatchObject({ publishedOn: '2012-02-14', precision: 'day', reliability: 'B' });
    expect(
      dated.proposals.find(({ proposed }) => proposed.property === 'date_detained')?.proposed.latest,
    ).toBe('2012-02-13');
    const trail = await trailOf(world, page.report.id);
    expect(trail.at(-1)?.detail).toMatchObject({
      changes: { publishedOn: { from: null, to: '2012-02-14' }, reliability: { from: 'F', to: 'B' } },
    });
  });

  it('cannot derive from itself, even by way of others', async () => {
    const a = await addReport(world, at);
    const b = await addReport(world, at, { derives_from: a });
    await expect(
      worker.call(reportsUpdate, { params: { id: a }, body: { derivesFrom: b } }),
    ).rejects.toMatchObject({
      problem: { fields: [{ at: 'body.derivesFrom', code: 'derivation_cycle' }] },
    });
  });

  it('is refused where it has no text, and by its field', async () => {
    await expect(paste('   \n \u00a0')).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ at: 'body.text' }] },
    });
    await expect(paste(TEXT, { publishedOn: '14 Feb' })).rejects.toMatchObject({
      problem: { fields: [{ at: 'body.publishedOn' }] },
    });
  });
});

describe('an uploaded file', () => {
  it('tells its own title, day and publisher', async () => {
    const html = `<!doctype html><html lang="en"><head><title>Group held</title><meta property="og:site_name" content="River News"><meta property="article:published_time" content="2012-02-15T08:00:00Z"></head><body><article><h1>Group held</h1><p>${TEXT.replaceAll('\n\n', '</p><p>')}</p></article></body></html>`;
    const page = await upload('story.html', 'text/html', bytes(html));
    expect(page.report).toMatchObject({
      title: 'Group held',
      publisher: 'River News',
      publishedOn: '2012-02-15',
      channel: 'upload',
    });
    expect(page.file).toMatchObject({ name: 'story.html', mediaType: 'text/html' });
  });

  it.each([
    ['an empty file', 'a.txt', bytes(''), 'invalid'],
    [
      'a picture',
      'a.jpg',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
      'unreadable-file',
    ],
    ['a broken PDF', 'a.pdf', bytes('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n'), 'unreadable-file'],
    [
      'an archive in a DOCX’s clothes',
      'a.docx',
      new Uint8Array(zipSync({ 'x.txt': bytes('hello') })),
      'unreadable-file',
    ],
    [
      'a zip bomb',
      'b.docx',
      new Uint8Array(
        zipSync(
          { '[Content_Types].xml': bytes('<Types/>'), 'word/document.xml': new Uint8Array(200_000_000) },
          { level: 9 },
        ),
      ),
      'unreadable-file',
    ],
  ])('is refused in words when it is %s, and leaves nothing', async (_, name, content, id) => {
    const before = await world.root.selectFrom('reports').select('id').execute();
    await expect(upload(name, '', content)).rejects.toMatchObject({ problem: { id } });
    expect(await world.root.selectFrom('reports').select('id').execute()).toHaveLength(before.length);
  });

  it('cannot hurt by its name', async () => {
    const page = await upload('../../etc/경찰 "x".txt', 'text/html', bytes(TEXT));
    const response = await worker.request(`/api/1/reports/${page.report.id}/original`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(TEXT);
  });
});

describe('reports', () => {
  it('are listed by pages, newest first', async () => {
    const own = await addCase(world, worker.team);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await addReport(world, own));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await worker.call(reportsList, {
        query: { caseId: own.caseId, limit: 2, ...(after === undefined ? {} : { after }) },
      });
      seen.push(...page.reports.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(ids.toSorted().toReversed());
  });

  it('take their claims along to another incident, into its lots', async () => {
    const own = await addCase(world, worker.team);
    const report = await addReport(world, own, { incident_id: null });
    const claim = await addClaim(world, own, report, { incident_id: null, scope_lot: 'A' });
    const lot = await worker.call(groupsEndpoints.add, {
      params: { id: own.incidentId },
      body: { label: 'A', title: '', parentId: null, note: '' },
    });
    const moved = await worker.call(reportsUpdate, {
      params: { id: report },
      body: { incidentId: own.incidentId },
    });
    expect(moved.claims).toMatchObject([{ id: claim, incidentId: own.incidentId, groupId: lot.id }]);
  });

  it('are hidden from other teams and read-only for readers', async () => {
    const report = await addReport(world, at, { text: TEXT });
    const stranger = await world.addPerson('administrator');
    for (const endpoint of [reportsGet, reportsFile] as const) {
      await expect(stranger.call(endpoint, { params: { id: report } })).rejects.toMatchObject({
        problem: { id: 'not-found' },
      });
    }
    await expect(
      stranger.call(reportsPaste, { body: { caseId: at.caseId, incidentId: null, text: TEXT, ...meta } }),
    ).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
    const reviewer = await world.addPerson('reviewer', worker.team);
    expect((await reviewer.call(reportsGet, { params: { id: report } })).text).toBe(TEXT);
    await expect(
      reviewer.call(reportsPaste, { body: { caseId: at.caseId, incidentId: null, text: TEXT, ...meta } }),
    ).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
  });
});
