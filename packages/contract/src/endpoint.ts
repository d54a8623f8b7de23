import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/** The HTTP methods an endpoint can have. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What somebody who calls an endpoint is shown, for the trail: `act` is what the entry says (it ends in `seen`), `kind`
 * and `of` name the object. `of` is a place in the request or in the answer (`params.id`, `answer.documentId`); a `kind`
 * may be one too (`params.kind`). Without `of` it is a list, which `kind` then names, and `count` is where in the answer
 * its length stands. `apart` says that two queries make two lists (the words of a search, the next page); the query is
 * compared and never recorded.
 *
 * @example
 * { act: 'incident.seen', kind: 'incident', of: 'params.id' }
 */
export type Sees = {
  readonly act: `${string}seen`;
  readonly kind: string;
  readonly of?: `${'params' | 'query' | 'answer'}.${string}`;
  readonly count?: `answer.${string}`;
  readonly apart?: true;
};

/**
 * An endpoint as plain data: what server, client, CLI and OpenAPI document all read.
 *
 * - `id` is the stable operation name (`reports.create`).
 * - `path` has its parameters after colons: `/api/1/reports/:report`.
 * - `may` is the permission needed; `'signed-in'` any account, `'anyone'` no account.
 * - `params` and `query` are object shapes whose inputs are strings; use `z.coerce` for numbers.
 * - `ok` is the shape of the answer. Fields it does not name never leave the server.
 * - `readOnly` marks a POST that changes nothing in the file (a preview, a sign-in challenge):
 *   read-only transaction, no audit entry.
 * - `upload` takes files: `multipart/form-data`, or one file as the raw body with `X-File-Name`.
 *   `body` then describes the other form fields.
 * - `stream` takes one file of any size as the raw body with `X-File-Name`; the handler reads it as it comes.
 * - `raw` answers with bytes (a download) instead of JSON; `ok` is then left out.
 * - `sees` says what of a case is shown, so that who saw it is recorded before the answer leaves.
 * - `rate` holds one account (or address, where nobody is signed in) to so many of these, beside the limit on all.
 * - `maxBytes` is the largest request body taken (default 1 MiB; uploads 50 MiB).
 */
export type Endpoint = {
  readonly id: string;
  readonly method: Method;
  readonly path: `/api/1/${string}`;
  readonly may: Permission | 'anyone' | 'signed-in';
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly ok?: z.ZodType;
  readonly status?: 200 | 201 | 202 | 204;
  readonly readOnly?: true;
  readonly upload?: true;
  readonly stream?: true;
  readonly raw?: true;
  readonly maxBytes?: number;
  readonly sees?: Sees;
  readonly rate?: { readonly burst: number; readonly perMinute: number };
};

type OutputOf<Shape> = Shape extends z.ZodType ? z.output<Shape> : undefined;
type InputOf<Shape> = Shape extends z.ZodType ? z.input<Shape> : undefined;
type Part<E, Name extends string> = E extends Readonly<Record<Name, infer Shape>> ? Shape : undefined;

/** Path parameters as the handler gets them, after parsing; `undefined` if the endpoint has none. */
export type ParamsOf<E extends Endpoint> = OutputOf<Part<E, 'params'>>;
/** Query as the handler gets it. */
export type QueryOf<E extends Endpoint> = OutputOf<Part<E, 'query'>>;
/** Body (or form fields of an upload) as the handler gets it. */
export type BodyOf<E extends Endpoint> = OutputOf<Part<E, 'body'>>;
/** What the handler returns, before encoding by `ok`. */
export type AnswerOf<E extends Endpoint> = InputOf<Part<E, 'ok'>>;

/** What a caller passes in for `params`, before parsing. */
export type ParamsIn<E extends Endpoint> = InputOf<Part<E, 'params'>>;
/** What a caller passes in for `query`. */
export type QueryIn<E extends Endpoint> = InputOf<Part<E, 'query'>>;
/** What a caller passes in for `body`. */
export type BodyIn<E extends Endpoint> = InputOf<Part<E, 'body'>>;
/** What a caller gets back. */
export type ResultOf<E extends Endpoint> = OutputOf<Part<E, 'ok'>>;

/**
 * Declares an endpoint, keeping its exact types.
 *
 * @example
 * const readReport = endpoint({
 *   id: 'reports.read',
 *   method: 'GET',
 *   path: '/api/1/reports/:report',
 *   may: 'reports.read',
 *   summary: 'One report with its text',
 *   params: z.object({ report: z.uuid() }),
 *   ok: z.object({ id: z.uuid(), title: z.string() }),
 * });
 */
export function endpoint<const E extends Endpoint>(spec: E): E {
  return spec;
}
