import fc from 'fast-check';
import { strToU8, zipSync, zlibSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Intake, isRefused, paragraphsOf, readBytes, tidy } from './index.ts';
import { docx, minimalPdf, utf8 } from './testing/make.ts';

async function taken(bytes: Uint8Array, mediaType?: string): Promise<Intake> {
  const read = await readBytes(mediaType === undefined ? { bytes } : { bytes, mediaType });
  if (isRefused(read)) throw new Error(`${read.refused}: ${read.message}`);
  return read;
}

async function refusal(bytes: Uint8Array, limits = {}): Promise<string> {
  const read = await readBytes({ bytes }, limits);
  return isRefused(read) ? read.refused : `taken as ${read.kind}`;
}

const korean = '북한을 탈출한 주민 10여 명이 지난 8일 중국 선양에서 체포됐다고 밝혔다.';
const chinese = '二月八日，约30名朝鲜人在沈阳被拘留，外交部没有回答。';
const japanese = '中国の瀋陽で北朝鮮の人々が拘束された。';

describe('plain text', () => {
  it.each([
    ['utf-8', utf8(korean), korean],
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0x42), 'AB'],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, 0x5c, 0xd5, 0x00, 0xae), '한글'],
    ['utf-16be', Uint8Array.of(0xfe, 0xff, 0xd5, 0x5c, 0xae, 0x00), '한글'],
    ['utf-16le', iconv.encode(`${korean} In Shenyang 2012.`, 'utf-16le'), `${korean} In Shenyang 2012.`],
    ['cp949', iconv.encode(korean, 'cp949'), korean],
    ['gb18030', iconv.encode(chinese, 'gb18030'), chinese],
    ['shift_jis', iconv.encode(japanese, 'shift_jis'), japanese],
    [
      'big5hkscs',
      iconv.encode('韓國外交部表示已向中國提出交涉。', 'big5hkscs'),
      '韓國外交部表示已向中國提出交涉。',
    ],
    [
      'windows-1252',
      iconv.encode('He said “about 30” people — détenus — were held.', 'windows-1252'),
      'He said “about 30” people — détenus — were held.',
    ],
  ])('%s is read without a declaration', async (encoding, bytes, text) => {
    const read = await taken(bytes);
    expect([read.encoding, read.text]).toEqual([encoding, text]);
  });

  it('reads four bytes of EUC-KR as Hangul, and syllables that only CP949 has', async () => {
    expect((await taken(Uint8Array.of(0xc7, 0xd1, 0xb1, 0xdb))).text).toBe('한글');
    expect((await taken(Uint8Array.of(0x8c, 0x63, 0xb0, 0xa1), 'text/plain; charset=euc-kr')).text).toBe(
      '똠가',
    );
  });

  it('believes the bytes where the declaration is wrong, and says so', async () => {
    for (const [bytes, declared] of [
      [utf8(korean), 'euc-kr'],
      [iconv.encode(korean, 'cp949'), 'utf-8'],
      [iconv.encode(korean, 'cp949'), 'iso-8859-1'],
      [iconv.encode(chinese, 'gb18030'), 'iso-8859-1'],
    ] as const) {
      const read = await taken(bytes, `text/plain; charset=${declared}`);
      expect([korean, chinese]).toContain(read.text);
      expect(read.warnings.map((warning) => warning.id)).toEqual(['wrong_charset']);
    }
  });

  it('parts paragraphs at blank lines, joins hard-wrapped lines, keeps one paragraph a line otherwise', () => {
    expect(paragraphsOf('First.\r\nSecond.\r\n')).toBe('First.\n\nSecond.');
    const wrapped =
      'At least twenty-one people were stopped in the city on the eighth of\nFebruary, a lawmaker told the press, and more were taken to the bor-\nder.\n\nHe did not say on whose word he relied, nor when they would be sent\nback.';
    expect(paragraphsOf(wrapped)).toBe(
      'At least twenty-one people were stopped in the city on the eighth of February, a lawmaker told the press, and more were taken to the border.\n\nHe did not say on whose word he relied, nor when they would be sent back.',
    );
  });

  it('gives the same text when its own text is read again, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(tidy(text).isWellFormed()).toBe(true);
        expect(paragraphsOf(paragraphsOf(text))).toBe(paragraphsOf(text));
      }),
      { numRuns: 300 },
    );
    expect(tidy('a\uD800b \u202Eright\u200B')).toBe('a\uFFFDb right');
    expect(tidy('\u1112\u1161\u11AB')).toBe('한');
  });

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '%PDF-1.4\n', 'PK\x03\x04', 'From: a\nTo: b\n', '<html>'),
        async (bytes, head) => {
          const read = await readBytes({ bytes: new Uint8Array([...utf8(head), ...bytes]) });
          expect(isRefused(read) ? read.message : read.text).not.toBe('');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes five megabytes in one line within the limits and refuses what is beyond', async () => {
    const line = utf8('The count rose again. '.repeat(227_000));
    expect((await taken(line)).text.length).toBe(22 * 227_000 - 1);
    expect(await refusal(line, { maxBytes: 1_000_000 })).toBe('too_large');
    expect(await refusal(line, { maxCharacters: 1_500_000 })).toBe('too_long');
  });
});

describe('what is no report', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['archive', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['legacy_office', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['hwp', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...utf8('....HWP Document File V5.00')])],
    ['rtf', utf8('{\\rtf1 hello}')],
    ['binary', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32)],
    ['spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['archive', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s', async (reason, bytes) => {
    expect(await refusal(bytes)).toBe(reason);
  });
});

describe('PDF', () => {
  it('reads a hand-written file, its paragraphs parted by their gaps', async () => {
    const read = await taken(
      minimalPdf([
        'At least 21 people were stopped',
        'in Shenyang on 8 February.',
        '',
        'No state has confirmed it.',
      ]),
    );
    expect(read.kind).toBe('pdf');
    expect(read.text).toBe(
      'At least 21 people were stopped in Shenyang on 8 February.\n\nNo state has confirmed it.',
    );
  });

  it('refuses a scan, a broken-off file, an encrypted one, and one that the caller stops', async () => {
    const whole = minimalPdf(['At least 21 people were stopped']);
    expect(await refusal(minimalPdf([]))).toBe('no_text');
    expect(await refusal(whole.subarray(0, whole.length - 60))).toBe('truncated');
    expect(await refusal(utf8('%PDF-1.7\nnothing here\n%%EOF'))).toBe('broken');
    expect(await refusal(whole, { stop: () => true })).toBe('stopped');
    expect(await refusal(minimalPdf(['At least 21 people were stopped'], true))).toBe('encrypted');
  });

  it('refuses a page whose content unfolds without end', async () => {
    const packed = zlibSync(utf8('(abcdefgh) Tj '.repeat(200_000)));
    const head = `%PDF-1.4\n4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    const bomb = new Uint8Array([...utf8(head), ...packed, ...utf8('\nendstream\nendobj\n%%EOF')]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusal(bomb, { maxInflated: 1_000_000 })).toBe('zip_bomb');
    expect(await refusal(bomb, { maxInflated: 4_000_000 })).toBe('broken');
  });
});

describe('DOCX', () => {
  it('reads body text, tables and notes, and neither comments nor properties', async () => {
    const read = await taken(
      docx(
        '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>중국 선양</w:t></w:r></w:p><w:p><w:r><w:t>약 </w:t></w:r><w:r><w:t>30명.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>returned</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        {
          'docProps/core.xml': '<cp:x>Secret Author</cp:x>',
          'word/comments.xml': '<w:comments>hidden remark</w:comments>',
        },
      ),
    );
    expect(read.kind).toBe('docx');
    expect(read.text).toContain('약 30명.');
    expect(read.text).toContain('9 | returned');
    expect(JSON.stringify(read)).not.toMatch(/Secret|hidden/);
  });

  it('refuses entities, bombs by declared and by actual size, passwords and broken-off archives', async () => {
    const xxe = docx('<w:p/>', {}, '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    expect(await refusal(xxe)).toBe('hostile_xml');
    const bomb = docx(`<w:p><w:r><w:t>${' '.repeat(3_000_000)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusal(bomb, { maxInflated: 1_000_000 })).toBe('zip_bomb');
    expect(await refusal(lieAboutSize(bomb), { maxInflated: 1_000_000 })).toBe('zip_bomb');
    const whole = docx('<w:p><w:r><w:t>some words</w:t></w:r></w:p>');
    expect(await refusal(whole.subarray(0, whole.length - 40))).toBe('truncated');
    expect(await refusal(docx('<w:p><w:r><w:t>unclosed'))).toBe('broken');
    expect(await refusal(docx(''))).toBe('no_text');
  });
});

/** Writes 100 bytes as the unpacked size of every entry into the central directory. */
function lieAboutSize(zip: Uint8Array): Uint8Array {
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 < lying.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  return lying;
}
