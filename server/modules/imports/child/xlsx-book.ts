import { isDateFormat } from './xlsx-dates.ts';
import { Unreadable } from './shapes.ts';
import { readXml } from './xml.ts';
import { entryOf } from './zip.ts';

const SMALL = 32 * 1024 * 1024;
/** Inflated bytes of the table of shared texts, which is held whole. */
const MOST_TEXTS = 256 * 1024 * 1024;

/** A workbook's worksheets, and what their cells refer to. */
export type Book = {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly texts: readonly string[];
  /** By number of style: whether a number in it is a date, and whether it has a day, a time. */
  readonly dates: readonly (null | { readonly day: boolean; readonly time: boolean })[];
  readonly from1904: boolean;
};

type Opened = (name: string, attribute: (name: string) => string | undefined) => void;

function each(zip: Uint8Array, path: string, open: Opened): void {
  const quiet = () => {};
  for (const _ of readXml(entryOf(zip, path, SMALL), { open, close: quiet, text: quiet })) continue;
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and an underscore before such a run as `_x005F_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** A book whose texts all stand in their cells, as ours do, has no such part. */
function sharedTexts(zip: Uint8Array, path: string): string[] {
  if (path === '') return [];
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  const heard = {
    open: (name: string) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = true;
    },
    close: (name: string) => {
      if (name === 'si') texts.push(unescapeText(text));
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
    text: (piece: string) => {
      if (inText && phonetic === 0) text += piece;
    },
  };
  for (const _ of readXml(entryOf(zip, path, MOST_TEXTS), heard)) continue;
  return texts;
}

function dateStyles(zip: Uint8Array, path: string): Book['dates'] {
  if (path === '') return [];
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  each(zip, path, (name, attribute) => {
    if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
    else if (name === 'cellXfs') inCells = true;
    else if (name === 'cellStyles') inCells = false;
    else if (name === 'xf' && inCells) styles.push(Number(attribute('numFmtId') ?? 0));
  });
  return styles.map((id) => isDateFormat(id, formats.get(id)));
}

const resolved = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** Reads all of a workbook but its worksheets. */
export function readBook(zip: Uint8Array): Book {
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  each(zip, 'xl/workbook.xml', (name, attribute) => {
    if (name === 'sheet') named.push({ name: attribute('name') ?? '', id: attribute('r:id') ?? '' });
    else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
  });
  const targets = new Map<string, { path: string; type: string }>();
  each(zip, 'xl/_rels/workbook.xml.rels', (name, attribute) => {
    if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
    const path = resolved(attribute('Target') ?? '');
    targets.set(attribute('Id') ?? '', { path, type: (attribute('Type') ?? '').split('/').at(-1) ?? '' });
  });
  const pathOf = (type: string) => [...targets.values()].find((one) => one.type === type)?.path ?? '';
  const sheets = named.flatMap(({ name, id }) => {
    const target = targets.get(id);
    return target?.type === 'worksheet' ? [{ name, path: target.path }] : [];
  });
  if (sheets.length === 0) throw new Unreadable('not_a_sheet');
  return {
    sheets: sheets.slice(0, 100),
    texts: sharedTexts(zip, pathOf('sharedStrings')),
    dates: dateStyles(zip, pathOf('styles')),
    from1904,
  };
}
