import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameModel } from '@safeconduct/names/model/types.ts';
import { openNames } from '@safeconduct/names/names.ts';

/** The name model that ships, for tests of the pure package, which may not read files itself. */
export const model = JSON.parse(
  readFileSync(join(import.meta.dirname, '../data/names/model.json'), 'utf8'),
) as NameModel;
export const names = openNames(model);
