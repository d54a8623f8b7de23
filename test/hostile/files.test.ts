import { reportsGet, reportsUpload } from '@safeconduct/contract/reports.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case } from '../rows.ts';
import { createWorld, type Person, type World } from '../world.ts';
import { hostileFiles } from './files.ts';

/** Each is uploaded as a caseworker would: a clear answer, nothing kept of what is refused, and the server lives. */
let world: World;
let worker: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  worker.call(reportsUpload, {
    query: { caseId: at.caseId, incidentId: at.incidentId, name },
    file: { name, type: 'application/octet-stream', bytes },
  });

const kept = async () => (await world.root.selectFrom('reports').select('id').execute()).length;

describe('a hostile file', () => {
  it.each(hostileFiles)('%s', async (_, { name, bytes, refused, holds }) => {
    const before = await kept();
    if (refused === null) {
      const { report } = await upload(name, bytes);
      expect((await worker.call(reportsGet, { params: { id: report.id } })).text).toContain(holds);
    } else {
      const error = await upload(name, bytes).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ problem: { id: 'unreadable-file', fields: [{ code: refused }] } });
      expect(await kept()).toBe(before);
    }
    expect((await world.app.request('/health/ready')).status).toBe(200);
    expect(process.memoryUsage().rss).toBeLessThan(2_000_000_000);
  });
});
