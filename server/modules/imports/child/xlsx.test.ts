import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { openSink, openZip } from '../../exports/sheet-sink.ts';
import { putXlsx } from '../../exports/xlsx.ts';
import { csvLines, headOf } from './csv.ts';
import { Unreadable } from './shapes.ts';
import { readBook } from './xlsx-book.ts';
import { xlsxLines } from './xlsx.ts';
import { zipFrom } from './zip.ts';

const folder = await mkdtemp(join(tmpdir(), 'safeconduct-xlsx-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* whole(bytes: Uint8Array) {
  yield bytes;
}
async function linesOf(bytes: Uint8Array) {
  const zip = await zipFrom(whole(bytes));
  const book = readBook(zip);
  return book.sheets.map(({ name, path }) => ({ name, lines: [...xlsxLines(zip, book, path)] }));
}
const book = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="One" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/one.xml"/><Relationship Id="b" Type="x/styles" Target="styles.xml"/></Relationships>',
    ),
    'xl/worksheets/one.xml': strToU8(sheet),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  });
const rows = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('that we wrote is read as it was', async () => {
    const path = join(folder, 'own.xlsx');
    const sink = await openSink(path);
    const zip = openZip(sink);
    const cells = ['A', 'x\r\n<y> & "z"', '_x000D_', '\u0001 한글 漢字', ''];
    async function* pages() {
      yield [cells, ['B', '', '', '', 'last']];
    }
    await putXlsx(
      [{ kind: 'lots', count: 2, headers: ['lot', 'incident_id', 'title', 'parent', 'note'], pages }],
      zip,
    );
    await zip.end();
    await sink.close();
    expect(await linesOf(await readFile(path))).toEqual([
      {
        name: 'lots',
        lines: [
          { line: 1, cells: ['lot', 'incident_id', 'title', 'parent', 'note'] },
          { line: 2, cells },
          { line: 3, cells: ['B', '', '', '', 'last'] },
        ],
      },
    ]);
  });

  it('gives dates for serial numbers, and of a formula what it came to last', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const sheet = rows(
      '<row r="3"><c r="A3" s="1"><v>40955</v></c><c r="C3" s="2"><v>40955.5</v></c><c r="D3"><f>HYPERLINK("http://x")</f><v>7</v></c><c r="E3" t="e"><v>#REF!</v></c></row>',
    );
    expect(await linesOf(book(sheet, { 'xl/styles.xml': styles }))).toEqual([
      { name: 'One', lines: [{ line: 3, cells: ['2012-02-16', '', '2012-02-16T12:00:00', '7', '#REF!'] }] },
    ]);
  });

  it.each([
    [
      'an entity',
      book(
        `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${rows('<row><c t="str"><v>&e;</v></c></row>')}`,
      ),
    ],
    ['half a document', book('<worksheet><sheetData><row>')],
    ['no workbook in it', zipSync({ 'a.txt': strToU8('x') })],
    ['a column beyond all sheets', book(rows('<row><c r="XFE1"><v>1</v></c></row>'))],
    ['half a ZIP', book(rows('')).subarray(0, 200)],
  ])('with %s is refused', async (_, bytes) => {
    await expect(linesOf(bytes)).rejects.toBeInstanceOf(Unreadable);
  });
});

describe('a text file', () => {
  it('longer than what is held of it is cut after a whole line, and what comes late tells its encoding', async () => {
    const late = Buffer.from([0xc7, 0xd1, 0xb1, 0xdb, 0x0a]);
    const bytes = Buffer.concat([Buffer.from('id,note\n'.repeat(600_000)), ...Array(200).fill(late)]);
    async function* inPieces() {
      for (let at = 0; at < bytes.length; at += 100_001) yield bytes.subarray(at, at + 100_001);
    }
    const { form, pieces, whole: all } = await headOf(inPieces());
    expect(all).toBe(false);
    expect(form).toMatchObject({ format: 'csv', encoding: 'cp949', guessed: true });
    const [held] = pieces;
    expect(held?.length).toBeGreaterThan(4_000_000);
    expect(Buffer.from(held ?? []).subarray(-8)).toEqual(Buffer.from('id,note\n'));
  });
  const read = async (bytes: Uint8Array) => {
    const { form } = await headOf(whole(bytes));
    if (form.format !== 'csv') throw new Error('not text');
    const lines = [];
    for await (const line of csvLines(whole(bytes), form.encoding)) lines.push(line);
    return { encoding: form.encoding, lines };
  };
  it.each([
    ['UTF-16 with tabs', Buffer.from('\uFEFFid\tnote\r\nx\t한글\r\n', 'utf16le'), 'utf-16le', '한글'],
    [
      'CP949',
      Buffer.concat([Buffer.from('id,note\nx,'), Buffer.from('c7d1b1dbb9aec0dac0d4b4cfb4d9', 'hex')]),
      'cp949',
      '한글문자입니다',
    ],
    ['UTF-8 with semicolons', Buffer.from('id;note\nx;漢字\n'), 'utf-8', '漢字'],
  ])('in %s is read', async (_, bytes, encoding, word) => {
    expect(await read(bytes)).toEqual({
      encoding,
      lines: [
        { line: 1, cells: ['id', 'note'] },
        { line: 2, cells: ['x', word] },
      ],
    });
  });
  it('tells the line on which a record begins', async () => {
    expect((await read(Buffer.from('a,b\n1,"two\nlines"\n3,4\n'))).lines.map(({ line }) => line)).toEqual([
      1, 2, 4,
    ]);
  });
  it.each([
    ['a line without end', Buffer.from(`a,b\n"${'x'.repeat(3_000_000)}`), 'too_large'],
    ['an open quote', Buffer.from('a,b\n"1,2\n'), 'not_a_sheet'],
  ])('with %s is refused', async (_, bytes, refused) => {
    await expect(read(bytes)).rejects.toMatchObject({ reason: { refused } });
  });
});
