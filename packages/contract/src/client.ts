import type { BodyIn, Endpoint, ParamsIn, QueryIn, ResultOf } from './endpoint.ts';
import { ProblemBody, problemType } from './problem.ts';

/** The parts of `fetch` the client needs; the caller passes the real one in, since packages touch no network. */
export type Fetch = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: string | Uint8Array<ArrayBuffer>;
    signal?: Signal;
  },
) => Promise<{
  ok: boolean;
  status: number;
  headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}>;
/** An `AbortSignal`, named by what we need of it. */
export type Signal = { readonly aborted: boolean };

/** A refusal as thrown by `call`: `problem.id` is stable, `problem.fields` names the fields that are wrong. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly problem: ProblemBody;
  constructor(problem: ProblemBody) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** A file to upload: sent as the raw body, its name in `X-File-Name` (percent-encoded UTF-8). */
export type FileIn = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};
/** A file that came back from a `raw` endpoint. */
export type FileOut = { readonly name: string | null; readonly type: string; readonly bytes: Uint8Array };

type Given<Name extends string, Value> = undefined extends Value
  ? { [K in Name]?: Value }
  : { [K in Name]: Value };
/** What `call` takes for an endpoint: just the parts it has. */
export type CallInput<E extends Endpoint> = Given<'params', ParamsIn<E>> &
  Given<'query', QueryIn<E>> &
  Given<'body', BodyIn<E>> & {
    file?: FileIn;
    signal?: Signal;
    /** Idempotency key of a write that may have to be sent again: the same key is done once, and answered alike. */
    key?: string;
  };
/** What `call` answers with. */
export type CallResult<E extends Endpoint> = E extends { raw: true } ? FileOut : ResultOf<E>;

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError('parameters and query hold text, numbers and booleans alone');
}

/** `{ tag: ['a', 'b'], open: true }` -> `?tag=a&tag=b&open=true`; undefined and null values are left out. */
export function encodeQuery(query: unknown): string {
  const pairs = Object.entries(record(query)).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one) => `${encodeURIComponent(key)}=${encodeURIComponent(text(one))}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** `/api/1/reports/:id` with `{ id: 'x/y' }` -> `/api/1/reports/x%2Fy`. Throws a TypeError if one is missing. */
export function fillPath(path: string, params: unknown): string {
  const given = record(params);
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined || value === null) throw new TypeError(`path parameter ${name} is missing`);
    return encodeURIComponent(text(value));
  });
}

async function problemOf(status: number, body: Promise<unknown>): Promise<Problem> {
  const parsed = ProblemBody.safeParse(await body.catch(() => null));
  if (parsed.success) return new Problem(parsed.data);
  const id = status >= 500 ? 'unavailable' : 'internal';
  return new Problem({ type: problemType(id), title: `HTTP ${status}`, status, id, trace: '' });
}

/**
 * Makes a client. `base` is the server's origin (empty in the browser: same origin); `headers` may carry
 * an `Authorization` for the CLI. Answers are parsed by the endpoint's `ok`; every refusal is thrown as
 * a `Problem`; a network failure is whatever `fetch` throws.
 *
 * @example
 * const call = createClient({ fetch: (url, { signal: _, ...init }) => fetch(url, init) });
 * const report = await call(readReport, { params: { report: id } });
 */
export function createClient(options: {
  fetch: Fetch;
  base?: string;
  headers?: Readonly<Record<string, string>>;
}) {
  // Taken off the object: a browser's fetch refuses to be called as its method.
  const { fetch: send } = options;
  return async function call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<CallResult<E>> {
    const given: {
      params?: unknown;
      query?: unknown;
      body?: unknown;
      file?: FileIn;
      signal?: Signal;
      key?: string;
    } = input;
    const url = (options.base ?? '') + fillPath(endpoint.path, given.params) + encodeQuery(given.query);
    const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
    if (given.key !== undefined) headers['idempotency-key'] = `"${given.key}"`;
    let body: string | Uint8Array<ArrayBuffer> | undefined;
    if (given.file !== undefined) {
      headers['content-type'] = given.file.type || 'application/octet-stream';
      headers['x-file-name'] = encodeURIComponent(given.file.name);
      body = given.file.bytes;
    } else if (given.body !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(given.body);
    }
    const response = await send(url, {
      method: endpoint.method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(given.signal === undefined ? {} : { signal: given.signal }),
    });
    if (!response.ok) throw await problemOf(response.status, response.json());
    if (endpoint.raw === true) {
      const disposition = response.headers.get('content-disposition') ?? '';
      const name = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
      const file: FileOut = {
        name: name === undefined ? null : decodeURIComponent(name),
        type: response.headers.get('content-type') ?? 'application/octet-stream',
        bytes: new Uint8Array(await response.arrayBuffer()),
      };
      return file as CallResult<E>;
    }
    if (endpoint.ok === undefined || response.status === 204) return undefined as CallResult<E>;
    return endpoint.ok.parse(await response.json()) as CallResult<E>;
  };
}
