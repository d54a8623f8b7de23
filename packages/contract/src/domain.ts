/** The endpoints of the case file: cases, incidents, reports, claims, and what comes in and goes out. */
export * from './assessments.ts';
export * from './audit.ts';
export * from './bundles.ts';
export * from './cases.ts';
export * from './claims.ts';
export * from './consents.ts';
export * from './documents.ts';
export * from './exchange.ts';
export * from './helper.ts';
export * from './incidents.ts';
export * from './interventions.ts';
export * from './names.ts';
export * from './reports.ts';
export * from './shared.ts';
export * from './sheets.ts';
