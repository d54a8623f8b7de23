export * from './model/index.ts';
export * from './numbers/index.ts';
export * from './grades/index.ts';
export * from './origins/index.ts';
export * from './reconcile/index.ts';
export * from './table/index.ts';
export * from './places/index.ts';
export * from './reading/index.ts';
