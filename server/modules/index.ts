import type { HelperSettings } from '../platform/helper.ts';
import type { Store } from '../platform/files/store.ts';
import type { Module } from '../platform/module.ts';
import { randomBytes } from 'node:crypto';
import { type Keeper, keeperWith } from '../platform/key.ts';
import { accounts } from './accounts/accounts.ts';
import { assessments } from './assessments/assessments.ts';
import { audit } from './audit/audit.ts';
import { bundles } from './bundles/bundles.ts';
import { type BackupPlan } from '../platform/backup/plan.ts';
import { backups } from './backups/backups.ts';
import { cases } from './cases/cases.ts';
import { claims } from './claims/claims.ts';
import { consents } from './consents/consents.ts';
import { documents } from './documents/documents.ts';
import { exports } from './exports/exports.ts';
import { helper } from './helper/helper.ts';
import { history } from './history/history.ts';
import { imports } from './imports/imports.ts';
import { incidents } from './incidents/incidents.ts';
import { interventions } from './interventions/interventions.ts';
import { reminders } from './reminders/reminders.ts';
import { reports } from './reports/reports.ts';
import { sample } from './sample/sample.ts';
import { search } from './search/search.ts';
import { today } from './today/today.ts';

/**
 * Every module, in the order of the API document. `store` keeps the original bytes of reports; `mail` says whether the
 * operator has set a mail server; `keeper` seals what signs people in, and without one nothing sealed outlives this run;
 * `asked` is the language model that the operator lets propose, if any.
 * `backup`: how backups go by the clock, and the data folder they are of.
 */
export const modulesOn = (
  store: Store,
  mail = false,
  keeper: Keeper = keeperWith(randomBytes(32)),
  asked?: HelperSettings,
  backup: { plan: BackupPlan | null; data: string } = { plan: null, data: '.' },
): readonly Module[] => [
  accounts(keeper),
  cases,
  incidents,
  interventions,
  assessments,
  reports(store),
  helper(asked),
  claims,
  consents,
  documents,
  today,
  reminders(mail),
  search,
  history,
  audit(store),
  imports(store),
  exports,
  bundles(store),
  sample(store),
  backups(store, backup.plan, backup.data),
];
