import { inflateSync } from 'node:zlib';
import { caseFile, type Doc } from '@safeconduct/documents';
import { hostileInput, hostileTexts } from '@safeconduct/documents/testing/hostile.ts';
import { sample } from '@safeconduct/documents/testing/sample.ts';
import { isRefused, readBytes } from '@safeconduct/claims/intake/index.ts';
import { describe, expect, it } from 'vitest';
import { setPaper } from './papers.ts';

const renderPdf = (doc: Doc) => setPaper(doc, 'pdf');
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

async function textOf(pdf: Uint8Array): Promise<string> {
  const read = await readBytes({ bytes: pdf });
  if (isRefused(read)) throw new Error(read.message);
  return read.text.replace(/\s+/g, '');
}

// Setting a paper is seconds of pure work, and this machine may be busy.
describe('papers as PDF', { timeout: 120_000 }, () => {
  it.each([
    ['en', ['SourceSerif4-Regular', 'SourceSerif4-Bold', 'NotoSansKR-Regular', 'NotoSansSC-Regular']],
    ['ko', ['NotoSansKR-Regular', 'NotoSansKR-Bold']],
    ['zh-Hans', ['NotoSansSC-Regular', 'NotoSansSC-Bold']],
  ] as const)('are tagged, name their language and embed their fonts (%s)', async (locale, fonts) => {
    const pdf = latin1(await renderPdf(caseFile(sample, locale)));
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/\/MarkInfo/);
    expect(pdf).toMatch(new RegExp(`/Lang ?\\(${locale.slice(0, 2)}`));
    for (const font of fonts) expect(pdf).toContain(`+${font}`);
    expect(pdf.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(fonts.length);
    expect(pdf).not.toMatch(/\/CreationDate|\/JavaScript|\/URI/);
  });

  it('say on paper what the file says, notes and blanks included', async () => {
    const text = await textOf(await renderPdf(caseFile(sample, 'ko')));
    for (const claim of sample.claims) expect(text).toContain((claim.sentence ?? '').replace(/\s+/g, ''));
    expect(text).toContain('[알려지지않음]');
    expect(text).toContain('2011년3월20일기준');
  });

  it('have the same bytes every time', async () => {
    const doc = caseFile(sample, 'en');
    const first = await renderPdf(doc);
    await renderPdf(caseFile(sample, 'zh-Hans'));
    expect(Buffer.from(await renderPdf(doc)).equals(Buffer.from(first))).toBe(true);
  });

  it('print hostile text and never run it', async () => {
    // One literal that ends early would break the compiling of the whole.
    const all = hostileTexts.map(([, text]) => text.slice(0, 300));
    const pdf = await renderPdf(caseFile(hostileInput(all.join(' ')), 'ko'));
    const text = await textOf(pdf);
    for (const word of [
      '<script>alert(1)</script>',
      '#panic("boom")',
      '#read("/etc/passwd")',
      'javascript:alert(1)',
      '@ref<n1>',
    ]) {
      expect(text).toContain(word);
    }
    expect(streams(pdf)).not.toMatch(/root:x:0:0/);
  });

  it('are set one after another, and a fault with one leaves the next alone', async () => {
    const doc = caseFile(sample, 'en');
    const broken = {
      ...doc,
      blocks: [{ kind: 'figure', svg: '<no svg', caption: '', alt: '', width: 1, height: 1 } as const],
    };
    const [first, fault, second] = await Promise.allSettled([
      renderPdf(doc),
      renderPdf(broken),
      renderPdf(doc),
    ]);
    expect(fault).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('could not be set') },
    });
    expect(first.status).toBe('fulfilled');
    expect(second).toEqual(first);
  });

  it('set hundreds of notes to one statement, each once', async () => {
    const [claim] = sample.claims;
    if (claim === undefined) throw new Error('the sample has claims');
    const claims = Array.from({ length: 300 }, (_, at) => ({ ...claim, id: `many-${at}.` }));
    const headline = [{ text: 'At least 21.', claimIds: claims.map((each) => each.id) }];
    const empty = {
      accounts: [],
      findings: [],
      lots: [],
      custody: [],
      removals: [],
      communications: [],
      positions: [],
      issues: [],
    };
    const text = await textOf(await renderPdf(caseFile({ ...sample, ...empty, headline, claims }, 'en')));
    for (const { id } of claims) expect(text.split(`claim${id}`).length).toBe(2);
  });

  it('hold Korean paragraphs of any length', async () => {
    const doc = caseFile(
      {
        ...sample,
        headline: [{ text: '선양에서 체포됐다. '.repeat(90), claimIds: [] }],
        issues: Array.from({ length: 200 }, () => ({ text: '서로 맞지 않는 점이 있다.', claimIds: [] })),
      },
      'ko',
    );
    expect((await textOf(await renderPdf(doc))).split('선양에서체포됐다.').length).toBe(91);
  });

  it('keep a word without end on the page', async () => {
    const pdf = await renderPdf(caseFile(hostileInput('x'.repeat(3000)), 'en'));
    expect((await textOf(pdf)).match(/x{1000}/)).not.toBeNull();
  });
});

/** All streams of a PDF, inflated. */
function streams(pdf: Uint8Array): string {
  const out: string[] = [];
  for (const match of latin1(pdf).matchAll(/stream\n/g)) {
    try {
      out.push(latin1(inflateSync(pdf.subarray((match.index ?? 0) + match[0].length))));
    } catch {
      // Not every stream is deflated (fonts, metadata).
    }
  }
  return out.join('\n');
}
