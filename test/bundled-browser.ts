import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

/** How to launch the browser that npm brought. */
export type BundledBrowser = {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  readonly args: string[];
};

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

/**
 * Unpacks the browser with the libraries and fonts that its package brings, so that a machine needs none of its own
 * (no libnss3, no fontconfig), and pages look the same on each. Into a folder of this user's: the package's own
 * place, /tmp/chromium, is closed to everybody but whoever came first. Whole or not at all, since two runs may unpack
 * at once.
 */
export async function bundledBrowser(): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser of the tests runs on Linux x64 only. Elsewhere run "npx vitest run", which needs none.',
    );
  }
  const folder = join(tmpdir(), `safeconduct-browser-${process.getuid?.() ?? 0}-${chromiumVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: folder,
    },
    // Not the package's own arguments: they run everything in one process, which ends with the first context, and
    // turn the web's security off, which the tests are to see at work.
    args: ['--no-sandbox', '--font-render-hinting=none'],
  };
}

function chromiumVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)(join(packageFolder, 'package.json'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

async function unpack(folder: string): Promise<void> {
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { mode: 0o700 });
  const before = process.env['TMPDIR'];
  // The package unpacks into os.tmpdir(), which reads this.
  process.env['TMPDIR'] = half;
  try {
    await chromium.executablePath();
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
