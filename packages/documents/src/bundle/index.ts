/** A whole case as one ZIP that anybody can check offline. */
export * from './claims.ts';
export * from './manifest.ts';
export * from './readme.ts';
export * from './verify.ts';
export * from './zip.ts';
