export { readClaims, type ClaimsRead } from './claims.ts';
export { readTable, type Table, type TableError, type TableRow } from './csv.ts';
export { dayIn, type LotMention, lotsIn, readScope } from './notes.ts';
export { readReports, type ReportsRead } from './reports.ts';
