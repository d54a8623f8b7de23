import type { Store } from '../../platform/files/store.ts';
import type { Module } from '../../platform/module.ts';
import { importRoutes } from './routes.ts';
import { importTasks } from './tasks.ts';

export { answersName, readForeignFile, readFormBook } from './child/foreign-read.ts';
export { importOwnSheets } from './direct.ts';
export { viewOf } from './kinds.ts';

/** Imports: sheets of seven kinds, tried first, all or nothing, taken back as a whole. */
export const imports = (store: Store): Module => ({
  name: 'imports',
  routes: importRoutes(store),
  longTasks: importTasks(store),
});
