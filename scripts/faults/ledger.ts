/** Where an expectation looks: rows of a table by an expression over one row. */
export type Place = { readonly table: string; readonly by: string };

/** Every import that was ever sent, with the rows it has; `done` once it was acknowledged. */
export type Import = {
  readonly token: string;
  readonly claims: number;
  readonly reports: number;
  done: boolean;
};

export type Kind =
  | 'take in'
  | 'decide'
  | 'record'
  | 'supersede'
  | 'add'
  | 'edit'
  | 'remove'
  | 'restore'
  | 'import';

/** What the server has acknowledged, as the rows that must therefore be there: so many times, no more and no less. */
export type Ledger = {
  readonly expect: (place: Place, value: string, times?: 0 | 1) => void;
  /** What held before holds no more, by another acknowledged write. */
  readonly forget: (place: Place, value: string) => void;
  readonly all: () => ReadonlyMap<string, { place: Place; values: ReadonlyMap<string, number> }>;
  readonly imports: Import[];
  readonly acknowledged: Map<Kind, number>;
  /** Requests on their way just now. */
  readonly onTheWay: Map<Kind, number>;
  /** Sent again after no answer or "not now", and answered from the first time. */
  readonly tally: { sentAgain: number; replayed: number; internal: number; unread: number };
  readonly refusals: string[];
};

export function openLedger(): Ledger {
  const places = new Map<string, { place: Place; values: Map<string, number> }>();
  const at = (place: Place) => {
    const name = `${place.table} ${place.by}`;
    const there = places.get(name) ?? { place, values: new Map<string, number>() };
    places.set(name, there);
    return there.values;
  };
  return {
    expect: (place, value, times = 1) => void at(place).set(value, times),
    forget: (place, value) => void at(place).delete(value),
    all: () => places,
    imports: [],
    acknowledged: new Map(),
    onTheWay: new Map(),
    tally: { sentAgain: 0, replayed: 0, internal: 0, unread: 0 },
    refusals: [],
  };
}

export const add = <K>(counts: Map<K, number>, key: K, by: number) =>
  counts.set(key, (counts.get(key) ?? 0) + by);
export const sum = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
