export * from './country.ts';
export * from './find.ts';
export * from './place.ts';
