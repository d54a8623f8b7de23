import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';

test('an idle connection is kept longer than a reverse proxy keeps it', async () => {
  const app = new Hono().get('/', (context) => context.text('here'));
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  try {
    const answer = await fetch(url);
    expect(await answer.text()).toBe('here');
    // Node tells the other side how long it may ask on the same connection (RFC 2068, 19.7.1.1).
    const kept = /timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '');
    expect(Number(kept?.[1])).toBeGreaterThan(60);
  } finally {
    await close();
  }
});

test('closing does not wait for idle connections', async () => {
  const app = new Hono().get('/', (context) => context.text('here'));
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  await (await fetch(url)).text();
  const ended = await Promise.race([
    close().then(() => 'closed'),
    new Promise((done) => setTimeout(done, 5_000)),
  ]);
  expect(ended).toBe('closed');
  await expect(fetch(url)).rejects.toThrow();
});
