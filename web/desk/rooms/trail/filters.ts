/** What the trail is narrowed to, as it stands in the page's address. */
export type Filters = {
  readonly who?: string;
  readonly act?: string;
  readonly kind?: string;
  readonly subject?: string;
  /** Days in the reader's zone. */
  readonly from?: string;
  readonly to?: string;
  readonly show?: 'done' | 'seen' | 'all';
};

const id = /^[0-9a-f-]{36}$/;
const word = /^[a-z.-]{1,100}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Takes from an address what is a filter, and nothing else. */
export function filtersOf(search: Readonly<Record<string, unknown>>): Filters {
  const fit = (name: string, pattern: RegExp) => {
    const value = search[name];
    return typeof value === 'string' && pattern.test(value) ? { [name]: value } : {};
  };
  const { show } = search;
  return {
    ...fit('who', id),
    ...fit('act', word),
    ...fit('kind', word),
    ...fit('subject', /^[\w.-]{1,200}$/),
    ...fit('from', day),
    ...fit('to', day),
    ...(show === 'seen' || show === 'all' ? { show } : {}),
  };
}

/** The moment at which a day of the reader begins, some days later. */
function beginning(iso: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** The filters as the server takes them: a day is whole, from its first moment to its last. */
export function queryOf({ from, to, ...rest }: Filters) {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: beginning(from) }),
    ...(to === undefined ? {} : { to: beginning(to, 1) }),
  };
}
