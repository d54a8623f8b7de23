export * from './kleene.ts';
