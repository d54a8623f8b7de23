export { type Field, type FieldNames, type FieldType } from './field.ts';
export { fieldsOf, idFieldOf, idMayBeMissing } from './fields/index.ts';
export { type SheetFault, sheetFaults, type SheetKind, sheetKinds } from './kinds.ts';
