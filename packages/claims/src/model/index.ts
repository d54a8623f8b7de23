export * from './claim.ts';
export * from './lots.ts';
export * from './properties.ts';
