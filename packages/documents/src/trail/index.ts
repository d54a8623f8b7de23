/** The audit trail outside of its database: what an export says, and whether it holds. */
export * from './entry.ts';
export * from './jsonb.ts';
export * from './verify.ts';
