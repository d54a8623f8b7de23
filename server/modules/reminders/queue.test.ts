import { reminderAddressPut, remindersList } from '@safeconduct/contract/reminders.ts';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReminding, type Reminding } from '../../../test/reminding.ts';
import { createWorld } from '../../../test/world.ts';
import { startJobs } from '../../platform/jobs.ts';
import { openLog } from '../../platform/log.ts';
import { openMailer } from '../../platform/mail/mail.ts';
import { readMail } from '../../platform/mail/settings.ts';
import { reminders } from './reminders.ts';

let reminding: Reminding;
beforeEach(async () => {
  reminding = await openReminding();
});
afterEach(() => reminding.close());

/** Until it holds; asked every 30 ms, for ten seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 330; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error('it never came to hold');
}

type Job = { id: string; attempts: number; wait: number; last_error: string | null };

describe('the queue', () => {
  it('tries a mail again after a while, with nothing of it in what it keeps, and ends when it is taken', async () => {
    const { world, box, mina, confirmed, addTask, reminderMails } = reminding;
    await confirmed(mina, 'mina@example.org', { leads: [0], titlesInMail: true });
    await sql`delete from graphile_worker._private_jobs`.execute(world.root);
    await addTask('2026-02-16T05:00:00Z');
    world.clock.now = new Date('2026-02-16T05:00:00Z');
    const settings = readMail(box.url, 'desk@example.org');
    if (!settings.ok || settings.mail === undefined) throw new Error('the settings are right');
    const mail = openMailer(settings.mail);
    const lines: string[] = [];
    const log = openLog('debug', { write: (line) => lines.push(line) });
    const means = { clock: () => world.clock.now, origin: () => 'https://desk.example.org', mail };
    const runner = await startJobs(world.database, [reminders(true)], log, means);
    const jobs = async () => {
      const { rows } = await sql<Job>`
        select id::text, attempts, extract(epoch from run_at - updated_at)::float as wait, last_error
        from graphile_worker.jobs where task_identifier = 'reminders-mail'`.execute(world.root);
      return rows;
    };
    box.manner = 'later';
    await sql`select graphile_worker.add_job('reminders-sweep')`.execute(world.owner);
    await until(async () => (await jobs())[0]?.last_error !== null && (await jobs()).length === 1);
    const [job] = await jobs();
    expect(job?.attempts).toBeGreaterThanOrEqual(1);
    expect(job?.wait).toBeGreaterThan(0);
    expect(job?.last_error).toBe('the mail server did not take a letter (EMESSAGE 451)');
    box.manner = 'takes';
    await sql`select graphile_worker.reschedule_jobs(array[${job?.id}::bigint], run_at => now())`.execute(
      world.owner,
    );
    await until(async () => reminderMails().length === 1 && (await jobs()).length === 0);
    await runner.stop();
    mail.close();
    expect(reminderMails()).toHaveLength(1);
    expect(lines.join('')).not.toMatch(/example\.org|Kim|lawyer/);
    expect((await mina.call(remindersList, {})).unread).toBe(1);
  });
});

describe('a sample', () => {
  it('goes with the reminders of it', async () => {
    const { world, mina, at, addTask, tick } = reminding;
    await sql`alter table cases disable trigger user`.execute(world.root);
    await world.root.updateTable('cases').set({ sample: true }).where('id', '=', at.caseId).execute();
    await sql`alter table cases enable trigger user`.execute(world.root);
    await addTask('2026-02-16T05:00:00Z');
    await tick('2026-02-16T05:00:00Z');
    expect((await mina.call(remindersList, {})).unread).toBe(1);
    const gone = await mina.request(`/api/1/sample/${at.caseId}`, { method: 'DELETE' });
    expect(gone.status).toBe(200);
    expect(await world.root.selectFrom('reminders').select('id').execute()).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('no address is taken, and reminders are told in the desk', async () => {
    const world = await createWorld();
    const ana = await world.addPerson('caseworker');
    const give = ana.call(reminderAddressPut, {
      body: { address: 'ana@example.org', zone: 'UTC', language: 'en' },
    });
    await expect(give).rejects.toMatchObject({ problem: { id: 'unavailable' } });
    await world.close();
  });
});
