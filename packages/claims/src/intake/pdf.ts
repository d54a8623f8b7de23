import { getDocumentProxy } from 'unpdf';
import { latin1 } from './decode.ts';
import { isPdfBomb } from './pdf-bomb.ts';
import { pdfParagraphs, type TextItem } from './pdf-text.ts';
import { type Intake, type IntakeLimits, type IntakeWarning, type Refused, refuse } from './types.ts';

/** Fewer letters than this on a page mean a scan with a stamp or a page number. */
const letters = 15;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Text of a PDF that carries text; scans, encrypted and broken-off files are refused. */
export async function readPdf(bytes: Uint8Array, limits: IntakeLimits): Promise<Intake | Refused> {
  // pdf.js repairs what it can, and would read a broken-off file as a shorter one without a word.
  if (!latin1(bytes.subarray(Math.max(0, bytes.length - 4096))).includes('%%EOF')) return refuse('truncated');
  if (isPdfBomb(bytes, limits.maxInflated)) return refuse('zip_bomb');
  let pdf: Pdf;
  try {
    // A copy, because pdf.js takes the buffer away from its owner.
    pdf = await getDocumentProxy(bytes.slice(), {
      useWasm: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken');
  }
  try {
    return await readPages(pdf, limits);
  } catch {
    return refuse('broken');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: Pdf, limits: IntakeLimits): Promise<Intake | Refused> {
  if (pdf.numPages > limits.maxPages) return refuse('too_long', `${pdf.numPages} pages`);
  const pages: TextItem[][] = [];
  const empty: number[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    if (limits.stop()) return refuse('stopped');
    const content = await (await pdf.getPage(number)).getTextContent();
    const items = content.items.flatMap((item) => ('str' in item ? [textItem(item)] : []));
    const size = items.reduce((sum, item) => sum + item.text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
    if (size < letters) empty.push(number);
    length += size;
    if (length > limits.maxCharacters) return refuse('too_long');
    pages.push(items);
  }
  if (empty.length === pages.length) return refuse('no_text');
  const text = pdfParagraphs(pages);
  if (text === '') return refuse('no_text');
  return {
    kind: 'pdf',
    title: await titleOf(pdf),
    text,
    publisher: null,
    publishedOn: null,
    url: null,
    encoding: 'pdf',
    warnings: warningsOf(empty),
  };
}

function textItem(item: {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
  hasEOL: boolean;
}): TextItem {
  const [, b = 0, , d = 0, x = 0, y = 0] = item.transform;
  return {
    text: item.str,
    x,
    y,
    width: item.width,
    size: Math.hypot(b, d) || item.height,
    endOfLine: item.hasEOL,
  };
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  // Word processors write their own file name there.
  return title === '' || /\.(docx?|hwp|indd|pdf)$|^(untitled|microsoft word)/i.test(title)
    ? null
    : title.slice(0, 500);
}

function warningsOf(empty: readonly number[]): readonly IntakeWarning[] {
  if (empty.length === 0) return [];
  return [{ id: 'pages_without_text', message: `No text on page ${empty.join(', ')}; scans are not read.` }];
}
