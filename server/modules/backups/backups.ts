import type { BackupPlan } from '../../platform/backup/plan.ts';
import type { Store } from '../../platform/files/store.ts';
import type { Module } from '../../platform/module.ts';
import { backupRoutes } from './list.ts';
import { backupChore } from './make.ts';

export { CONTENTS } from './contents.ts';

/** Backups by the clock, into the folder that the operator has set; null: none is set. `data`: the data folder. */
export const backups = (store: Store, plan: BackupPlan | null, data: string): Module => ({
  name: 'backups',
  routes: backupRoutes(plan, data),
  ...(plan === null ? {} : { chores: { backup: backupChore(plan, store, data) } }),
});
