export { readCell, type CellRead, type Value } from './cell.ts';
export { type Field, type FieldNames, type FieldType } from './field.ts';
export { fieldsOf, idFieldOf, idMayBeMissing } from './fields/index.ts';
export { blankWords, guardCell, openCell } from './guard.ts';
export { type SheetFault, sheetFaults, type SheetKind, sheetKinds } from './kinds.ts';
export { columnsFor, kindNames, missingFields, proposeMapping, type Proposal } from './mapping.ts';
export { type RowFault, rowReader, type SheetPlan, type SheetRow, wordsOf } from './row.ts';
export { cellsOf, columnsOf, headersOf } from './write.ts';
