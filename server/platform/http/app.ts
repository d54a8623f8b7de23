import { openApi } from '@safeconduct/contract/openapi.ts';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { sql } from 'kysely';
import type { Module } from '../module.ts';
import type { Desk } from './desk.ts';
import { mountFeed } from './feed.ts';
import { type Ground, mount } from './mount.ts';
import { packJson } from './pack.ts';
import { problemResponse } from './problems.ts';
import { Refusal } from './refusal.ts';
import { securityHeaders } from './security.ts';
import { sightingsOn } from './sightings.ts';

export const VERSION = '0.1.0';

const PATIENCE = 3_000;

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the database does not answer')), PATIENCE).unref();
  });
}

/** The whole HTTP side: health, API document, every module's routes, and the desk for everything else. */
export function createApp(ground: Ground, modules: readonly Module[], desk: Desk | null): Hono {
  const app = new Hono();
  const https = ground.config.publicUrl?.protocol === 'https:';
  const headers = Object.entries(securityHeaders(https));

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) {
      // A download brings a stricter policy of its own.
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });
  app.use('/api/*', compress());
  app.use('/api/*', packJson);

  app.get('/health/live', (context) => context.json({ ok: true }));
  app.get('/health/ready', async (context) => {
    try {
      // A frozen database answers nothing at all; whoever asks how we are is not kept waiting for it.
      await Promise.race([sql`select 1`.execute(ground.aside), tooLong()]);
      return context.json({ ok: true });
    } catch (error) {
      ground.log.error({ err: error }, 'not ready');
      return context.json({ ok: false }, 503);
    }
  });

  const routes = modules.flatMap((module) => module.routes);
  const document = JSON.stringify(
    openApi(
      routes.map((route) => route.endpoint),
      VERSION,
    ),
  );
  app.get(
    '/api/openapi.json',
    () => new Response(document, { headers: { 'content-type': 'application/json' } }),
  );
  const recording = { ...ground, sighting: sightingsOn(ground) };
  for (const route of routes) mount(app, recording, route);
  for (const feed of modules.flatMap((module) => module.feeds ?? [])) mountFeed(app, ground, feed);
  app.all('/api/*', () => problemResponse(new Refusal('not-found'), ''));

  if (desk !== null) app.get('*', (context) => desk.serve(context.req.raw));
  app.onError((error) => {
    ground.log.error({ err: error }, 'request failed outside an endpoint');
    return problemResponse(new Refusal('internal'), '');
  });
  return app;
}
