import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Listed } from './no-code-of-text.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

it('the typesetter runs where no code is made of text, as under the worker’s policy', {
  timeout: 120_000,
}, () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { forbidCodeOfText } from './web/desk/rooms/documents/press/no-code-of-text.ts';
    forbidCodeOfText();
    const { toPdf } = await import('@safeconduct/documents/render/pdf.ts');
    const read = (path) => new Uint8Array(readFileSync(path));
    const wasm = read(new URL(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')));
    const doc = { lang: 'en', title: 'A paper', kind: '', facts: [], asOf: '', secrecy: '', notesTitle: '',
      blocks: [], notes: [], generatedOn: '2012-03-08', data: null };
    const pdf = await toPdf(doc, { wasm, fonts: [read('data/fonts/SourceSerif4-Regular.ttf')] });
    process.stdout.write(Buffer.from(pdf.subarray(0, 8)).toString('latin1'));`;
  const said = execFileSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script],
    { cwd: root, encoding: 'utf8' },
  );
  expect(said).toBe('%PDF-1.7');
});

it('no other text becomes code', () => {
  expect(() => new Listed('return 1')).toThrow(EvalError);
  expect(() => Listed('return this')).toThrow(EvalError);
  expect(() => new Listed('path', 'return fetch(path)')).toThrow(EvalError);
});
