import {
  importsAccept,
  importsAddFile,
  importsBegin,
  importsCheck,
  importsGet,
  importsMap,
  importsUndo,
} from '@safeconduct/contract/sheets.ts';
import type { ImportWire, SheetMapping } from '@safeconduct/contract/sheets.ts';
import type { Log } from '../server/platform/log.ts';
import { openLog } from '../server/platform/log.ts';
import { longGround } from '../server/platform/jobs.ts';
import { PERMISSIONS_OF } from '@safeconduct/contract/permissions.ts';
import type { LongTask } from '../server/platform/jobs.ts';
import { importTasks } from '../server/modules/imports/tasks.ts';
import type { Store } from '../server/platform/files/store.ts';
import type { Person, World } from './world.ts';

/** Imports in tests: through the endpoints, the jobs worked off when the test says so. */
export type Importing = {
  readonly begin: (person: Person, caseId: string) => Promise<string>;
  readonly add: (
    person: Person,
    id: string,
    name: string,
    content: string | Uint8Array,
    language?: 'en' | 'ko' | 'zh-Hans',
  ) => Promise<ImportWire>;
  readonly map: (
    person: Person,
    id: string,
    sheets: readonly ({ key: string; again?: boolean } & SheetMapping)[],
  ) => Promise<ImportWire>;
  readonly check: (person: Person, id: string) => Promise<ImportWire>;
  readonly accept: (person: Person, id: string, check?: string) => Promise<ImportWire>;
  readonly undo: (person: Person, id: string) => Promise<ImportWire>;
  /** Runs a job without asking for it. */
  readonly job: (person: Person, task: string, id: string) => Promise<void>;
};

export function importing(world: World, store: Store): Importing {
  const tasks: Readonly<Record<string, LongTask>> = importTasks(store);
  const log: Log = openLog('error');
  const job: Importing['job'] = async (person, name, importId) => {
    const task = tasks[name];
    if (task === undefined) throw new Error(`no task ${name}`);
    const { id, role, team } = person;
    const actor = {
      id,
      login: '',
      name: '',
      role,
      teams: [team],
      permissions: PERMISSIONS_OF[role],
      session: '',
    };
    await task(longGround(world.database, actor, log, name), { importId });
  };
  const get = (person: Person, id: string) => person.call(importsGet, { params: { id } });
  return {
    job,
    begin: async (person, caseId) => (await person.call(importsBegin, { params: { id: caseId } })).id,
    add: (person, id, name, content, language) =>
      person.call(importsAddFile, {
        params: { id },
        query: { language },
        file: {
          name,
          type: '',
          bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
        },
      }),
    map: (person, id, sheets) => person.call(importsMap, { params: { id }, body: { sheets: [...sheets] } }),
    check: async (person, id) => {
      await person.call(importsCheck, { params: { id } });
      await job(person, 'imports.check', id);
      return get(person, id);
    },
    accept: async (person, id, check) => {
      const named = check ?? (await get(person, id)).check ?? '';
      await person.call(importsAccept, { params: { id }, body: { check: named } });
      await job(person, 'imports.run', id);
      return get(person, id);
    },
    undo: async (person, id) => {
      await person.call(importsUndo, { params: { id } });
      await job(person, 'imports.undo', id);
      return get(person, id);
    },
  };
}
