import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import { importsFaults, sheetsExport } from '@safeconduct/contract/sheets.ts';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modulesOn } from '../../server/modules/index.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import { type Importing, importing } from '../importing.ts';
import { addCase, type Case } from '../rows.ts';
import { createWorld, type Person, type World } from '../world.ts';

/** Sheets that mean harm, brought as a caseworker would: a clear answer, nothing run, nothing changed, the server lives. */
let folder: string;
let world: World;
let worker: Person;
let at: Case;
let sheets: Importing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-hostile-'));
  const store = diskStore(folder);
  world = await createWorld(modulesOn(store));
  sheets = importing(world, store);
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const relations = (target: string) =>
  strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/></Relationships>`,
  );
const workbook = (prolog = '') =>
  strToU8(
    `<?xml version="1.0"?>${prolog}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
const book = (sheet: Uint8Array, prolog = '', target = 'worksheets/sheet1.xml') =>
  zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'xl/workbook.xml': workbook(prolog),
    'xl/_rels/workbook.xml.rels': relations(target),
    'xl/worksheets/sheet1.xml': sheet,
  });
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}]>`;
const nested = zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.csv': strToU8('id\n1\n') }) }) });

const bring = async (name: string, content: string | Uint8Array) => {
  const id = await sheets.begin(worker, at.caseId);
  return sheets.add(worker, id, name, content);
};

describe('a hostile sheet', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['a bomb', 'b.xlsx', book(new Uint8Array(400_000_000))],
    ['a thousand million entities', 'l.xlsx', book(strToU8('<worksheet/>'), laughs)],
    [
      'an entity that names a file of the server',
      'x.xlsx',
      book(
        strToU8(
          '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY p SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&p;</t></is></c></row></sheetData></worksheet>',
        ),
      ),
    ],
    [
      'a worksheet outside of the book',
      'o.xlsx',
      book(strToU8('<worksheet/>'), '', '../../../../etc/passwd'),
    ],
    ['archives in archives', 'n.zip', nested],
    ['a line of 40 MB', 'l.csv', `id,note\nr1,${'x'.repeat(40_000_000)}\n`],
    ['a quote that never closes', 'q.csv', `id,note\n"${'x,'.repeat(2_000_000)}`],
    ['a picture', 'p.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['nothing', 'n.csv', ''],
  ])('%s is refused, and the server lives', async (_, name, content) => {
    await expect(bring(name, content)).rejects.toMatchObject({ problem: { id: 'invalid' } });
    expect((await world.app.request('/health/ready')).status).toBe(200);
  });

  it('with formulas comes in as the words they are, and leaves with no cell that a spreadsheet would run', async () => {
    const id = await sheets.begin(worker, at.caseId);
    await sheets.add(
      worker,
      id,
      'reports.csv',
      `id,publisher,incident_id,note\nf1,"=HYPERLINK(""http://example.org/?""&A1)",I-0001,@SUM(1)\nf2,+1+1,I-0001,-2\n`,
    );
    await sheets.check(worker, id);
    expect((await sheets.accept(worker, id)).state).toBe('done');
    const page = await worker.call(incidentsGet, { params: { id: at.incidentId } });
    expect(page.reports.find(({ code }) => code === 'f1')?.publisher).toBe(
      '=HYPERLINK("http://example.org/?"&A1)',
    );
    const file = await worker.call(sheetsExport, {
      params: { id: at.caseId },
      body: {
        incidentId: null,
        kinds: ['reports'],
        format: 'csv',
        purpose: 'p',
        recipient: '',
        basis: 'no_personal_data',
      },
    });
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toContain('HYPERLINK');
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('with days that are none names line and column of each', async () => {
    const id = await sheets.begin(worker, at.caseId);
    const days = ['0000-01-01', '2012-02-31', '12012-01-01', '-0044', '2012-13'];
    const rows = days.map((day, n) => `d${n},Paper,${day},I-0001`).join('\n');
    await sheets.add(worker, id, 'reports.csv', `id,publisher,publication_date,incident_id\n${rows}\n`);
    expect((await sheets.check(worker, id)).faults).toBe(days.length);
    const { faults } = await worker.call(importsFaults, { params: { id }, query: {} });
    expect(faults.map(({ line, column, found }) => [line, column, found])).toEqual(
      days.map((day, n) => [n + 2, 3, day]),
    );
  });
});

describe('a sheet in another encoding', () => {
  const head = Buffer.from('id,publisher,incident_id\n');
  it.each([
    ['EUC-KR', Buffer.from('b5bfbec6c0cfbab8', 'hex'), '동아일보', 'cp949'],
    ['GB18030', Buffer.from('d0c2bbaac9e7b1a8b5c0b3c6beafb7bd', 'hex'), '新华社报道称警方', 'gb18030'],
  ])('%s is read rightly', async (_, word, read, encoding) => {
    const lines = Array.from({ length: 40 }, (__, n) =>
      Buffer.concat([Buffer.from(`k${n},`), word, Buffer.from(',I-0001\n')]),
    );
    const { sheets: seen } = await bring('k.csv', Buffer.concat([head, ...lines]));
    expect(seen[0]).toMatchObject({ encoding, rows: 40 });
    expect(seen[0]?.sample[0]?.[1]).toBe(read);
  });

  it('with a NUL among its words shows where it stood', async () => {
    const { sheets: seen } = await bring('n.csv', 'id,publisher,incident_id\nn1,Pa\0per and more,I-0001\n');
    expect(seen[0]?.sample[0]?.[1]).toBe('Pa\ufffdper and more');
  });

  it('with half a surrogate in UTF-16 shows where a character was lost', async () => {
    const text = Buffer.from('\ufeffid,publisher,incident_id\nu1,Pa\ud83dper,I-0001\n', 'utf16le');
    const { sheets: seen } = await bring('u.csv', text);
    expect(seen[0]?.sample[0]?.[1]).toBe('Pa\ufffdper');
    expect(seen[0]?.warnings).toContain('damaged');
  });
});
