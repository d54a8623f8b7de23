import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@safeconduct/contract/endpoint.ts';
import type { Actor, Entry, FileIn, FileOut, StreamIn, Tx, Visit } from './visit.ts';

/** What a handler is given: the parsed parts the endpoint has. */
export type Input<E extends Endpoint> = {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly files: E extends { upload: true } ? readonly FileIn[] : undefined;
  readonly stream: E extends { stream: true } ? StreamIn : undefined;
};

type Who<E extends Endpoint> = E['may'] extends 'anyone' ? Actor | null : Actor;
type Output<E extends Endpoint> = E extends { raw: true }
  ? FileOut
  : AnswerOf<E> extends undefined
    ? void
    : AnswerOf<E>;

/** A handler, typed by its endpoint. */
export type Handler<E extends Endpoint> = (visit: Visit<Who<E>>, input: Input<E>) => Promise<Output<E>>;

/** What there is before the transaction: who asks, and how. */
export type Arrival<Who = Actor> = Pick<Visit<Who>, 'actor' | 'now' | 'trace'> & {
  readonly entry: Omit<Entry, 'actAs'>;
};

/** What slow work before it has besides: a look into the file. */
export type Ahead<Who = Actor> = Arrival<Who> & {
  /** Reads in a short transaction of its own. What it says may have changed when the handler runs. */
  readonly peek: <Result>(read: (tx: Tx) => Promise<Result>) => Promise<Result>;
};

type AnyInput = Record<keyof Input<Endpoint>, unknown>;

/** An endpoint with its handler, the types put aside so that all routes fit in one list. */
export type Route = {
  readonly endpoint: Endpoint;
  readonly before?: (arrival: Ahead<Actor | null>, input: AnyInput) => Promise<unknown>;
  readonly handle: (visit: Visit<Actor | null>, input: AnyInput & { prepared: unknown }) => Promise<unknown>;
};

/**
 * Puts an endpoint and its handler together.
 *
 * @example
 * route(readReport, async (visit, { params }) => found(await reportById(visit.tx, params.id)));
 */
export function route<const E extends Endpoint>(endpoint: E, handle: Handler<E>): Route {
  // mount() parses each part by this very endpoint before it calls, which is what the cast rests on.
  return { endpoint, handle: handle as unknown as Route['handle'] };
}

/**
 * A route with slow work that needs no transaction (a password hash, a file to read) done before one is
 * opened, so that it holds no connection meanwhile. The handler finds the result as `prepared`.
 */
export function preparedRoute<const E extends Endpoint, Prepared>(
  endpoint: E,
  before: (arrival: Ahead<Who<E>>, input: Input<E>) => Promise<Prepared>,
  handle: (visit: Visit<Who<E>>, input: Input<E> & { readonly prepared: Prepared }) => Promise<Output<E>>,
): Route {
  return {
    endpoint,
    before: before as unknown as NonNullable<Route['before']>,
    handle: handle as unknown as Route['handle'],
  };
}
