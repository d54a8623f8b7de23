import { columnsOf } from '@safeconduct/claims/sheets/index.ts';
import type { SheetOut, ZipOut } from './sheet-sink.ts';

/** Rows that a worksheet can hold beside its header; ECMA-376 part 1, 18.3.1.73. */
const MOST_ROWS = 1_048_575;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Text of a cell; what XML cannot hold stands as `_x000D_`, and what looks like that is kept apart. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Controls, but not tab and line feed: XML 1.0 does not have them, or (CR) folds them.
      .replace(
        /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu,
        (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
  );
}

/** Numbers of number fields are numbers; all else is text, so that nothing is taken for a formula or a date. */
function cellXml(text: string, numeric: boolean): string {
  if (text === '') return '<c/>';
  if (numeric && /^(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text) && String(Number(text)) === text)
    return `<c><v>${text}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const rowXml = (cells: readonly string[], numeric: readonly boolean[]) =>
  `<row>${cells.map((cell, at) => cellXml(cell, numeric[at] ?? false)).join('')}</row>`;

/** A worksheet of 31 characters at most, as spreadsheets take it. */
const nameOf = (kind: string, part: number) => (part === 0 ? kind : `${kind} (${part + 1})`);

/** Writes a workbook, one worksheet to a kind; of more rows than one holds, several. */
export async function putXlsx(sheets: readonly SheetOut[], zip: ZipOut): Promise<void> {
  const names: string[] = [];
  for (const { kind, headers, pages } of sheets) {
    const numeric = columnsOf(kind).map(({ type }) => type === 'number' || type === 'bound');
    let part = 0;
    let rows = 0;
    const begin = async () => {
      names.push(nameOf(kind, part));
      const entry = zip.entry(`xl/worksheets/sheet${names.length}.xml`);
      await entry.put(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rowXml(headers, [])}`);
      return entry;
    };
    const finish = async (entry: Awaited<ReturnType<typeof begin>>) => {
      await entry.put('</sheetData></worksheet>');
      await entry.end();
    };
    let entry = await begin();
    for await (const page of pages()) {
      if (rows + page.length > MOST_ROWS) {
        await finish(entry);
        [part, rows] = [part + 1, 0];
        entry = await begin();
      }
      rows += page.length;
      await entry.put(page.map((cells) => rowXml(cells, numeric)).join(''));
    }
    await finish(entry);
  }
  const put = async (name: string, xml: string) => {
    const entry = zip.entry(name);
    await entry.put(HEAD + xml);
    await entry.end();
  };
  const each = (make: (name: string, number: number) => string) =>
    names.map((name, at) => make(name, at + 1)).join('');
  await put(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  );
  await put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  );
  await put(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  await put(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`,
  );
}
