import { importsRun } from '@safeconduct/contract/exchange.ts';
import { randomUUID } from 'node:crypto';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { placeOfCase, subject, withConstraints } from '../casefile/casefile.ts';
import { importSheets } from './import-all.ts';
import { readSheets } from './tables.ts';

export { importSheets } from './import-all.ts';
export { readSheets } from './tables.ts';

/** Errors shown at once; a sheet in the wrong format has one on every line. */
const MOST_ERRORS = 200;

const nothing = { added: 0, changed: 0, same: 0 };

const run = route(importsRun, async (visit, { body }) => {
  const place = await placeOfCase(visit.tx, body.caseId);
  const sheets = readSheets(body.reports, body.claims);
  if (!sheets.ok) {
    visit.audit('import.refused', subject('import', randomUUID(), place), {
      caseId: place.caseId,
      errors: sheets.errors.length,
    });
    return { errors: sheets.errors.slice(0, MOST_ERRORS), reports: nothing, claims: nothing, incidents: [] };
  }
  return withConstraints(() =>
    importSheets(visit, place, sheets, { channel: 'import', dryRun: body.dryRun }),
  );
});

/** Imports: sheets of reports and claims, all or nothing. */
export const imports: Module = { name: 'imports', routes: [run] };
