import { checkTrail, type RunningSha256, type Sha256 } from '../trail/index.ts';
import { type ClaimTies, type ReportText, standsInText } from './claims.ts';
import { type Hashed, MANIFEST, type Manifest, SUMS, sumsOf, TRAIL } from './manifest.ts';
import { directoryPlace, END_BYTES, localHeader, readDirectory, ZipFault, type ZipFile } from './zip.ts';

/** The machine that checks a bundle: where its bytes come from, and what hashes them. */
export type BundleMeans = {
  readonly size: number;
  /** The bytes from a place on; as many as asked for. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
  readonly sha256: Sha256;
  readonly running: () => RunningSha256;
  readonly crc: (bytes: Uint8Array, before: number) => number;
  /** A root hash told by another way. */
  readonly root?: string;
};

export type BundleVerdict =
  | {
      readonly ok: true;
      readonly case: Manifest['case'];
      readonly made: string;
      readonly files: number;
      readonly root: string;
      readonly claims: number;
      /** Claims whose words do not stand in a text that is here; they were said when it was made. */
      readonly unplaced: number;
      readonly trail: { readonly from: number; readonly to: number; readonly head: string };
    }
  | { readonly ok: false; readonly file: string | null; readonly words: string };

/** Why a bundle does not hold, and which file of it. */
export class BundleFault extends Error {
  override readonly name = 'BundleFault';
  readonly file: string | null;
  constructor(file: string | null, words: string) {
    super(words);
    this.file = file;
  }
}

const PIECE = 1024 * 1024;
/** A directory of the most files with the longest names is smaller. */
const MOST_DIRECTORY = 32 * 1024 * 1024;
const MOST_LIST = 64 * 1024 * 1024;
const LONGEST_LINE = 128 * 1024 * 1024;

type Sink = { readonly piece: (bytes: Uint8Array) => void; readonly end: () => void };

/** Cuts a file into lines as its pieces come. */
function lines(path: string, line: (bytes: Uint8Array) => void, last: (ended: boolean) => void): Sink {
  let rest: Uint8Array[] = [];
  let length = 0;
  const joined = (tail: Uint8Array) => {
    const all = new Uint8Array(length + tail.length);
    let at = 0;
    for (const part of [...rest, tail]) {
      all.set(part, at);
      at += part.length;
    }
    rest = [];
    length = 0;
    return all;
  };
  return {
    piece: (bytes) => {
      let from = 0;
      for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
        line(joined(bytes.subarray(from, end)));
        from = end + 1;
      }
      rest.push(bytes.slice(from));
      length += bytes.length - from;
      if (length > LONGEST_LINE) throw new BundleFault(path, 'a line of it has no end');
    },
    end: () => {
      const ended = length === 0;
      if (!ended) line(joined(new Uint8Array()));
      last(ended);
    },
  };
}

function text(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BundleFault(path, 'it is not UTF-8 text');
  }
}

function json<Value>(path: string, bytes: Uint8Array): Value {
  try {
    return JSON.parse(text(path, bytes)) as Value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new BundleFault(path, 'it is not JSON');
    throw error;
  }
}

/** What is kept of the files as they pass: the lists, and what ties claims to reports. */
function contents(means: BundleMeans) {
  const claims: ClaimTies[] = [];
  const reports = new Map<string, ReportText>();
  const incidents = new Set<string>();
  const kept = new Map<string, Uint8Array>();
  const trail = checkTrail(means);
  let shown: { from: number; to: number; head: string } | null = null;

  const rows = <Row>(path: string, take: (row: Row) => void) =>
    lines(
      path,
      (bytes) => take(json<Row>(path, bytes)),
      () => {},
    );
  const trailSink = lines(
    TRAIL,
    (bytes) => {
      const fault = trail.line(bytes);
      if (fault !== null) throw new BundleFault(TRAIL, `line ${fault.line}: ${fault.words}`);
    },
    (ended) => {
      const verdict = trail.end(ended);
      if (!verdict.ok) throw new BundleFault(TRAIL, verdict.words);
      shown = { from: verdict.from, to: verdict.to, head: verdict.head };
    },
  );
  const whole = (path: string): Sink => {
    const parts: Uint8Array[] = [];
    let length = 0;
    return {
      piece: (bytes) => {
        length += bytes.length;
        if (length > MOST_LIST) throw new BundleFault(path, 'it is too long');
        parts.push(bytes.slice());
      },
      end: () => {
        const all = new Uint8Array(length);
        let at = 0;
        for (const part of parts) {
          all.set(part, at);
          at += part.length;
        }
        kept.set(path, all);
      },
    };
  };
  const sinks: Readonly<Record<string, Sink>> = {
    [TRAIL]: trailSink,
    [MANIFEST]: whole(MANIFEST),
    [SUMS]: whole(SUMS),
    'tables/claims.jsonl': rows<ClaimTies>('tables/claims.jsonl', (row) => claims.push(row)),
    'tables/reports.jsonl': rows<ReportText>('tables/reports.jsonl', (row) => reports.set(row.id, row)),
    'tables/incidents.jsonl': rows<{ id: string }>('tables/incidents.jsonl', (row) => incidents.add(row.id)),
  };
  return {
    sink: (path: string): Sink | null => sinks[path] ?? null,
    list: (path: string): Uint8Array => {
      const bytes = kept.get(path);
      if (bytes === undefined) throw new BundleFault(path, 'it is missing');
      return bytes;
    },
    claims,
    reports,
    incidents,
    trail: () => {
      if (shown === null) throw new BundleFault(TRAIL, 'it is missing');
      return shown;
    },
  };
}

type Contents = ReturnType<typeof contents>;

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Reads one file through: its header, its bytes, its hash. */
async function readFile(means: BundleMeans, file: ZipFile, at: number, sink: Sink | null): Promise<Hashed> {
  const header = localHeader(file);
  if (!equal(header, await means.read(at, header.length)))
    throw new BundleFault(file.path, 'what stands before it in the ZIP is not as it was written');
  const hash = means.running();
  let crc = 0;
  for (let done = 0; done < file.bytes; done += PIECE) {
    const piece = await means.read(at + header.length + done, Math.min(PIECE, file.bytes - done));
    crc = means.crc(piece, crc);
    hash.update(piece);
    sink?.piece(piece);
  }
  if (crc !== file.crc) throw new BundleFault(file.path, 'it is not as it was written');
  sink?.end();
  return { path: file.path, bytes: file.bytes, sha256: hash.digest() };
}

function checkLists({ list }: Contents, all: readonly Hashed[], means: BundleMeans): Manifest {
  const manifest = json<Manifest>(MANIFEST, list(MANIFEST));
  if (manifest.safeconduct !== 'case bundle' || manifest.version !== 1 || !Array.isArray(manifest.files))
    throw new BundleFault(MANIFEST, 'it is not the list of a bundle that this program knows');
  const files = all.filter(({ path }) => path !== MANIFEST && path !== SUMS);
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const file of files) {
    const said = listed.get(file.path);
    if (said === undefined) throw new BundleFault(file.path, 'the list does not name it');
    if (said.sha256 !== file.sha256 || said.bytes !== file.bytes)
      throw new BundleFault(file.path, 'it is not what the list says: it was changed');
    listed.delete(file.path);
  }
  for (const path of listed.keys()) throw new BundleFault(path, 'it is missing');
  const root = new TextEncoder().encode(sumsOf(files));
  const hash = means.running();
  hash.update(root);
  if (hash.digest() !== manifest.root)
    throw new BundleFault(MANIFEST, 'its root hash is not that of its files');
  if (means.root !== undefined && means.root !== manifest.root)
    throw new BundleFault(MANIFEST, 'its root hash is not the one you were told: this is another bundle');
  const own = all.filter(({ path }) => path === MANIFEST);
  if (text(SUMS, list(SUMS)) !== sumsOf([...files, ...own]))
    throw new BundleFault(SUMS, 'it is not the list of these files');
  return manifest;
}

/** Every claim hangs on a report, an incident and a successor that are here, and its words stand where it says. */
function checkClaims({ claims, reports, incidents }: Contents, manifest: Manifest): void {
  const file = 'tables/claims.jsonl';
  const ids = new Set(claims.map(({ id }) => id));
  const said = new Set(manifest.unplaced);
  for (const claim of claims) {
    const report = reports.get(claim.report_id);
    if (report === undefined)
      throw new BundleFault(file, `claim ${claim.id} names a report that is not here`);
    if (claim.incident_id !== null && !incidents.has(claim.incident_id))
      throw new BundleFault(file, `claim ${claim.id} names an incident that is not here`);
    if (claim.superseded_by !== null && !ids.has(claim.superseded_by))
      throw new BundleFault(file, `claim ${claim.id} names a successor that is not here`);
    if (standsInText(claim.locator, report) === said.has(claim.id))
      throw new BundleFault(
        file,
        `the words of claim ${claim.id} do not stand in its report as the list says`,
      );
  }
}

async function check(means: BundleMeans): Promise<BundleVerdict> {
  const { size, read } = means;
  if (size < END_BYTES) throw new BundleFault(null, 'it is too short to be a bundle');
  const place = directoryPlace(await read(size - END_BYTES, END_BYTES), size);
  if (size - place.at > MOST_DIRECTORY) throw new BundleFault(null, 'its directory is too long');
  const files = readDirectory(await read(place.at, size - place.at), place.count);
  const kept = contents(means);
  const all: Hashed[] = [];
  let at = 0;
  for (const file of files) {
    all.push(await readFile(means, file, at, kept.sink(file.path)));
    at += localHeader(file).length + file.bytes;
  }
  const manifest = checkLists(kept, all, means);
  checkClaims(kept, manifest);
  const trail = kept.trail();
  if (trail.head !== manifest.trail.head || trail.to !== manifest.trail.last)
    throw new BundleFault(TRAIL, 'it does not end where the list says');
  return {
    ok: true,
    case: manifest.case,
    made: manifest.made,
    files: all.length,
    root: manifest.root,
    claims: kept.claims.length,
    unplaced: manifest.unplaced.length,
    trail,
  };
}

/**
 * Checks a bundle with nothing but the file: that no byte of it is other than it was written, nothing missing or more,
 * that the chain of the trail holds, and that every claim stands in its report.
 *
 * @returns a verdict; it throws only what `read` throws
 * @example await checkBundle({ size, read, sha256, running, crc }) // { ok: false, file: 'tables/claims.jsonl', words }
 */
export async function checkBundle(means: BundleMeans): Promise<BundleVerdict> {
  try {
    return await check(means);
  } catch (error) {
    if (error instanceof BundleFault) return { ok: false, file: error.file, words: error.message };
    if (error instanceof ZipFault) return { ok: false, file: error.path, words: error.message };
    // A list that is JSON but of another shape: nobody's bundle.
    if (error instanceof TypeError || error instanceof RangeError)
      return { ok: false, file: null, words: 'something in it has not the shape that it has in a bundle' };
    throw error;
  }
}
