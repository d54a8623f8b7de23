export * from './claim.ts';
export * from './properties.ts';
