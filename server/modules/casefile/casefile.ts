/** Rows of the case file, read and written alike by the modules that serve it. */
export * from './changes.ts';
export * from './claim-insert.ts';
export * from './claim-rows.ts';
export * from './codes.ts';
export * from './constraints.ts';
export * from './dates.ts';
export * from './ids.ts';
export * from './incident-rows.ts';
export * from './meanwhile.ts';
export * from './place.ts';
export * from './report-rows.ts';
export * from './search-rows.ts';
