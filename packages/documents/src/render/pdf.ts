import init, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { Doc } from '../model.ts';
import { toTypst } from './typst/index.ts';

/** What the PDF compiler needs and this package must not fetch or read by itself. */
export interface PdfParts {
  /** `typst_ts_web_compiler_bg.wasm`. Only the first call's bytes are used; later ones share the instance. */
  readonly wasm: Uint8Array;
  /** TrueType files; see data/fonts. */
  readonly fonts: readonly Uint8Array[];
}

type Compiler = Awaited<ReturnType<TypstCompilerBuilder['build']>>;

let ready: Promise<unknown> | null = null;
const compilers = new WeakMap<readonly Uint8Array[], Promise<Compiler>>();

/**
 * Sets the paper as tagged PDF 1.7 with embedded fonts. The same paper gives the same bytes. No file, network
 * or clock is reachable from inside the compiler.
 *
 * @throws Error with Typst's diagnostics where the source does not compile, which is a fault of ours
 * @example const pdf = await toPdf(caseFile(input, 'ko'), { wasm, fonts })
 */
export async function toPdf(doc: Doc, parts: PdfParts): Promise<Uint8Array> {
  ready ??= init({ module_or_path: parts.wasm });
  await ready;
  let compiler = compilers.get(parts.fonts);
  if (compiler === undefined) {
    compiler = build(parts.fonts);
    compilers.set(parts.fonts, compiler);
  }
  return compile(await compiler, toTypst(doc));
}

async function build(fonts: readonly Uint8Array[]): Promise<Compiler> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}

const main = '/main.typ';
/** Typst's diagnostics as full text. */
const fullDiagnostics = 2;

function compile(compiler: Compiler, source: string): Uint8Array {
  compiler.reset();
  compiler.add_source(main, source);
  let output: unknown;
  try {
    output = compiler.compile(main, null, 'pdf', fullDiagnostics);
  } catch (diagnostics) {
    throw new Error(`Typst: ${String(diagnostics).slice(0, 2000)}`);
  }
  if (isOutput(output)) return output.result;
  throw new Error(`Typst: ${JSON.stringify(output).slice(0, 2000)}`);
}

function isOutput(output: unknown): output is { readonly result: Uint8Array } {
  return (
    typeof output === 'object' && output !== null && 'result' in output && output.result instanceof Uint8Array
  );
}
