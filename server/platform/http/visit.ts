import type { Permission, Role } from '@safeconduct/contract/permissions.ts';
import type { Transaction } from 'kysely';
import type { Db } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

export type Tx = Transaction<Tables>;

/** Who is asking, as told by the session. */
export type Actor = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly permissions: readonly Permission[];
  readonly session: string;
  /** True while nothing may be done but setting up a second step. */
  readonly mustEnrol?: boolean;
};

/**
 * What an audit entry is about. `team` and `case` decide who may read the entry: null for accounts and the like, and a
 * case left out where an entry of a team is about no case.
 */
export type Subject = { readonly kind: string; readonly id: string } & (
  | { readonly team: null; readonly case?: null }
  | { readonly team: string; readonly case: string | null }
);

/** An act, named `thing.verb`: `report.received`, `claim.confirmed`. */
export type Act = `${string}.${string}`;

/** What is done in one transaction. */
type Unit = Pick<Visit, 'tx' | 'audit' | 'job'>;

/** What few modules need of the request itself: that of accounts, and what goes on beside the transaction. */
export type Entry = {
  readonly address: string;
  /** The network of the address: enough to tell a strange sign-in from one's own. */
  readonly place: string;
  readonly device: string;
  /** Origin of the desk as the browser sees it, e.g. `https://desk.example.org`. */
  readonly origin: string;
  /** Sets the session cookie, or clears it with null. */
  readonly setSession: (token: string | null) => void;
  /** From here on this transaction acts as the user: for set-up and sign-in, which begin without one. */
  readonly actAs: (user: string, role: Role, teams: readonly string[]) => Promise<void>;
  /** Outside the transaction, for what a refusal must not undo: a challenge is made and spent once. */
  readonly aside: Db;
  /** A transaction of its own, as the same actor: what is written in it stays where this one is given up. */
  readonly beside: <Result>(work: (unit: Unit) => Promise<Result>) => Promise<Result>;
  /** Takes a token from a named bucket; also outside, so that a refusal does not give it back. */
  readonly limit: (bucket: string, capacity: number, perMinute: number) => Promise<void>;
};

/** All a handler has: one transaction with the actor set, and what is done in it. */
export type Visit<Who = Actor> = {
  readonly tx: Tx;
  readonly actor: Who;
  readonly now: Date;
  readonly trace: string;
  /** Records what was done. A write that records nothing is rolled back. */
  readonly audit: (act: Act, subject: Subject, detail?: Readonly<Record<string, unknown>>) => void;
  /** Adds a job in this transaction; with `key`, a waiting job of the same key is replaced. */
  readonly job: (task: string, payload: Readonly<Record<string, unknown>>, key?: string) => Promise<void>;
  readonly entry: Entry;
};

/** One uploaded file. It lies on the disk of this machine, and is gone after the request unless it was kept. */
export type FileIn = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly path: string;
  /** Gives it its place in the store, under its hash. */
  readonly keep: () => Promise<void>;
};

/** A file that is read as it comes, in the `before` of a prepared route: no transaction waits for a slow network. */
export type StreamIn = {
  readonly name: string;
  readonly type: string;
  readonly chunks: AsyncIterable<Uint8Array>;
};

/** What the handler of a `raw` endpoint returns. `name` makes it a download; a stream goes out as it is read. */
export type FileOut = {
  readonly type: string;
  readonly name?: string;
  readonly bytes: Uint8Array<ArrayBuffer> | string | ReadableStream<Uint8Array<ArrayBuffer>>;
};
