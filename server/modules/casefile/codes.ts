import { type RawBuilder, sql } from 'kysely';

/**
 * The next code of its kind in a case, `R-0001` or `I-0001`; longer from the ten-thousandth on. To be used
 * in an insert under the lock of `placeOfCase`, so that no two rows get the same.
 */
export function nextCode(
  table: 'reports' | 'incidents',
  letter: 'R' | 'I',
  caseId: string,
): RawBuilder<string> {
  return sql<string>`(
    select ${letter}::text || '-' || lpad(n::text, greatest(4, length(n::text)), '0')
    from (select coalesce(max(substring(code from ${`^${letter}-([0-9]{1,8})$`})::int), 0) + 1 as n
      from ${sql.table(table)} where case_id = ${caseId}) highest)`;
}
