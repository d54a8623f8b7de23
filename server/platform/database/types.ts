import pg from 'pg';

const { builtins } = pg.types;

/**
 * How values come out: times as ISO 8601 text in UTC (the wire form), dates as the text they are (a `Date`
 * would move them by the server's time zone), 64-bit counts as numbers.
 */
export const parsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    switch (oid) {
      case builtins.TIMESTAMPTZ:
        return (text: string) => new Date(text).toISOString();
      case builtins.DATE:
      case builtins.TIMESTAMP:
        return (text: string) => text;
      case builtins.INT8:
        return safeInteger;
      default:
        return pg.types.getTypeParser(oid, 'text');
    }
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a 64-bit integer from the database is beyond 2^53');
  return value;
}
