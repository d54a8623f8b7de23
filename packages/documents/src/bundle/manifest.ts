/** One file of a bundle by its hash. */
export type Hashed = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** The table of contents of a bundle: `manifest.json`. */
export type Manifest = {
  readonly safeconduct: 'case bundle';
  readonly version: 1;
  readonly case: { readonly id: string; readonly title: string };
  readonly made: string;
  /** The program, and the day by which the findings are computed. */
  readonly program: string;
  readonly asOf: string;
  /** Where the chain of the trail ended. */
  readonly trail: { readonly last: number; readonly head: string };
  /** Claims whose words do not stand in the text of their report, or whose report has no text. */
  readonly unplaced: readonly string[];
  /** All files but this one and SHA256SUMS. */
  readonly files: readonly Hashed[];
  /** SHA-256 of the lines of SHA256SUMS that are about these files. */
  readonly root: string;
};

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';
export const README = 'README.txt';
export const TRAIL = 'trail.jsonl';

/**
 * Lines as `sha256sum` writes and checks them.
 *
 * @example sumsOf([{ path: 'a', bytes: 0, sha256: 'e3b0…' }]) // 'e3b0…  a\n'
 */
export function sumsOf(files: readonly Hashed[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
