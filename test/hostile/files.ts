import { strToU8, zipSync } from 'fflate';

/** Files as somebody would send them who means harm, or whose disk failed: built by hand, byte by byte. */
export type Hostile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the intake must say of it; null where it is to be read, and `holds` is in the text. */
  readonly refused: string | null;
  readonly holds?: string;
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const own = (bytes: Uint8Array) => new Uint8Array(bytes);

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const word = (body: string, prolog = '') =>
  strToU8(
    `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const docx = (document: Uint8Array, more: Record<string, Uint8Array> = {}) =>
  own(zipSync({ '[Content_Types].xml': strToU8(contentTypes), 'word/document.xml': document, ...more }));
const sentence = 'Thirty people were arrested in Shenyang on 8 February.';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Nine levels of entities, each ten of the one before: a billion laughs. */
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;
const external = '<!DOCTYPE x [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>';

/** Archives within archives, eight deep. */
function nested(depth: number): Uint8Array {
  let inner = zipSync({ 'report.txt': strToU8(sentence) });
  for (let level = 0; level < depth; level++) inner = zipSync({ [`${level}.zip`]: inner });
  return inner;
}

type Objects = readonly string[];

function pdf(objects: Objects): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  return utf8(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
const stream = (dictionary: string, content: string) =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A page tree whose only kid is itself. */
const pagesOfThemselves = pdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>',
]);
/** A form that draws itself twice: two to the power of as deep as the reader goes. */
const formOfItself = pdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
  stream('', '/F Do'),
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
    '/F Do /F Do',
  ),
]);
/** Cross-reference tables that name each other as the one before. */
const tablesInACircle = utf8(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R /Prev 58 >>\nstartxref\n58\n%%EOF\n',
);
const scripted = pdf([
  '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\("x"\\)) >> >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  stream('', `BT /F1 12 Tf 72 700 Td (${sentence}) Tj ET`),
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
]);

function mailInMail(depth: number): Uint8Array<ArrayBuffer> {
  const head = (boundary: string) => `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`;
  let text = `From: a@example.org\r\nTo: b@example.org\r\nSubject: deep\r\n${head('b0')}`;
  for (let level = 0; level < depth; level++) text += `--b${level}\r\n${head(`b${level + 1}`)}`;
  return utf8(`${text}--b${depth}\r\nContent-Type: text/plain\r\n\r\n${sentence}\r\n`);
}

/** EUC-KR of "한국 경찰이 30명을 체포했다", and GB18030 of "中国警方在沈阳逮捕了30人": written as bytes, not by a library. */
const eucKr = Uint8Array.from(Buffer.from('c7d1b1b920b0e6c2fbc0cc203330b8edc0bb20c3bcc6f7c7dfb4d92e', 'hex'));
const gb18030 = Uint8Array.from(Buffer.from('d6d0b9fabeafb7bdd4dac9f2d1f4b4feb2b6c1cb3330c8cba1a3', 'hex'));

export const hostileFiles: readonly (readonly [string, Hostile])[] = [
  ['archives in archives', { name: 'reports.zip', bytes: own(nested(8)), refused: 'archive' }],
  [
    'an archive cut off',
    { name: 'a.docx', bytes: docx(word(paragraph(sentence))).slice(0, 300), refused: 'truncated' },
  ],
  [
    'a bomb: 200 MB of nothing in 200 kB',
    { name: 'b.docx', bytes: docx(new Uint8Array(200_000_000)), refused: 'zip_bomb' },
  ],
  [
    'a bomb that lies about its size',
    { name: 'l.docx', bytes: lying(docx(new Uint8Array(100_000_000))), refused: 'zip_bomb' },
  ],
  [
    'a thousand million entities',
    { name: 'l.docx', bytes: docx(word(paragraph('&a9;'), laughs)), refused: 'hostile_xml' },
  ],
  [
    'an entity that names a file of the server',
    { name: 'x.docx', bytes: docx(word(paragraph('&passwords;'), external)), refused: 'hostile_xml' },
  ],
  ['pages that hold themselves', { name: 'p.pdf', bytes: pagesOfThemselves, refused: 'broken' }],
  ['a form that draws itself', { name: 'f.pdf', bytes: formOfItself, refused: 'no_text' }],
  ['tables in a circle', { name: 't.pdf', bytes: tablesInACircle, refused: 'broken' }],
  ['a PDF with a script', { name: 's.pdf', bytes: scripted, refused: null, holds: sentence }],
  ['a mail in a mail, 20,000 deep', { name: 'm.eml', bytes: mailInMail(20_000), refused: 'broken' }],
  [
    'half a million open tags',
    {
      name: 'd.html',
      bytes: utf8(`<html><body>${'<div>'.repeat(500_000)}${sentence}`),
      refused: 'too_complex',
    },
  ],
  [
    'a page with scripts',
    {
      name: 's.html',
      bytes: utf8(
        `<html><body><script>process.exit(1)</script><img src=x onerror="alert(1)"><p>${sentence}</p><iframe src="http://example.org/"></iframe></body></html>`,
      ),
      refused: null,
      holds: sentence,
    },
  ],
  ['a line of 49 MB', { name: 'l.txt', bytes: new Uint8Array(49_000_000).fill(0x61), refused: 'too_long' }],
  ['EUC-KR', { name: 'k.txt', bytes: eucKr, refused: null, holds: '한국 경찰이 30명을 체포했다.' }],
  ['GB18030', { name: 'g.txt', bytes: gb18030, refused: null, holds: '中国警方在沈阳逮捕了30人。' }],
  [
    'half a surrogate in UTF-16',
    {
      name: 'u.txt',
      bytes: Uint8Array.from([0xff, 0xfe, ...Buffer.from(`${sentence} \ud83d end.`, 'utf16le')]),
      refused: null,
      holds: '\ufffd end.',
    },
  ],
  [
    'NUL bytes among the words',
    { name: 'n.txt', bytes: utf8(`${sentence}\0\0\0 And more.`), refused: null, holds: 'And more.' },
  ],
  [
    'words that turn the line around',
    { name: 'r.txt', bytes: utf8(`${sentence} \u202Egnitaehc\u202C`), refused: null, holds: 'gnitaehc' },
  ],
  [
    'a picture that is a script as well',
    { name: 'g.gif', bytes: utf8('GIF89a/*<script>alert(1)</script>*/=0;'), refused: 'image' },
  ],
];

/** The archive with every size in its directory and heads set to one byte. */
function lying(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const lies = bytes.slice();
  const view = new DataView(lies.buffer);
  for (let at = 0; at + 30 < lies.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 1, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  return lies;
}
