import {
  reminderAddressConfirm,
  reminderAddressDelete,
  reminderAddressPut,
  reminderSettingsGet,
  reminderSettingsPut,
} from '@safeconduct/contract/reminders.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choices, openReminding, type Reminding } from '../../../test/reminding.ts';

let world: Reminding['world'];
let box: Reminding['box'];
let mina: Reminding['mina'];
let run: Reminding['run'];
let tick: Reminding['tick'];
let confirmed: Reminding['confirmed'];
let addTask: Reminding['addTask'];
let close: Reminding['close'];
beforeEach(async () => {
  ({ world, box, mina, run, tick, confirmed, addTask, close } = await openReminding());
});
afterEach(() => close());

describe('an address', () => {
  it('gets nothing but the mail that asks to confirm it, until its link was opened by its owner', async () => {
    await mina.call(reminderAddressPut, {
      body: { address: 'mina@example.org', zone: 'Asia/Seoul', language: 'ko' },
    });
    await addTask('2026-02-16T01:00:00Z');
    await tick('2026-02-16T00:01:00Z');
    expect(box.mails).toHaveLength(0);
    await run('reminders-confirm', { user: mina.id });
    const [mail] = box.mails;
    expect(mail).toMatchObject({ to: ['mina@example.org'], subject: '주소를 확인해 주세요' });
    const token = /confirm-address#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    const other = await world.addPerson('caseworker', mina.team);
    await expect(other.call(reminderAddressConfirm, { body: { token } })).rejects.toMatchObject({
      problem: { id: 'link-expired' },
    });
    const settings = await mina.call(reminderAddressConfirm, { body: { token } });
    expect(settings).toMatchObject({ address: 'mina@example.org', pendingAddress: null, zone: 'Asia/Seoul' });
    await expect(mina.call(reminderAddressConfirm, { body: { token } })).rejects.toMatchObject({
      problem: { id: 'link-expired' },
    });
  });

  it('is not confirmed by the link of another one, nor a day later', async () => {
    const give = (address: string) =>
      mina.call(reminderAddressPut, { body: { address, zone: 'UTC', language: 'en' } });
    await give('first@example.org');
    await run('reminders-confirm', { user: mina.id });
    const first = /#([\w-]{43})/.exec(box.mails[0]?.text ?? '')?.[1] ?? '';
    await give('second@example.org');
    const expired = { problem: { id: 'link-expired' } };
    const confirm = (token: string) => mina.call(reminderAddressConfirm, { body: { token } });
    await expect(confirm(first)).rejects.toMatchObject(expired);
    await run('reminders-confirm', { user: mina.id });
    const second = /#([\w-]{43})/.exec(box.mails[1]?.text ?? '')?.[1] ?? '';
    world.clock.now = new Date('2026-02-17T00:00:01Z');
    await expect(confirm(second)).rejects.toMatchObject(expired);
    world.clock.now = new Date('2026-02-16T23:00:00Z');
    expect((await confirm(second)).address).toBe('second@example.org');
    expect((await mina.call(reminderAddressDelete, {})).address).toBeNull();
  });

  it('and all settings are the own ones: no colleague, no administrator sees them', async () => {
    await confirmed(mina, 'mina@example.org');
    const chief = await world.addPerson('administrator', mina.team);
    expect(await chief.call(reminderSettingsGet, {})).toMatchObject({
      address: null,
      saved: false,
      mail: true,
    });
    const trail = await world.root.selectFrom('audit').select(['act', 'detail']).execute();
    expect(JSON.stringify(trail)).not.toContain('@example.org');
  });

  it('cannot be written by SQL that was smuggled into a request: only the link confirms', async () => {
    await mina.call(reminderSettingsPut, { body: choices });
    for (const column of ['address', 'pending_hash', 'pending_address'] as const) {
      const write = world.db
        .updateTable('reminder_settings')
        .set({ [column]: null })
        .execute();
      await expect(write).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      world.db.updateTable('reminders').set({ state: 'cancelled' }).execute(),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('of a zone that does not exist is refused by its field', async () => {
    await expect(
      mina.call(reminderSettingsPut, { body: { ...choices, zone: 'Asia/Shenyang' } }),
    ).rejects.toMatchObject({ problem: { id: 'invalid', fields: [{ at: 'body.zone' }] } });
  });
});
