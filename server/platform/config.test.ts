import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nothing set gives a server for one laptop', () => {
  const read = readConfig({});
  expect(read).toMatchObject({
    ok: true,
    config: {
      port: 4180,
      host: '127.0.0.1',
      databaseUrl: undefined,
      publicUrl: undefined,
      trustProxy: false,
      desk: true,
    },
  });
});

test('an empty value counts as unset', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ ok: true, config: { port: 4180 } });
});

test('a socket of a local PostgreSQL can be given', () => {
  const url = 'postgresql://ana@localhost/safeconduct?host=/run/postgresql';
  expect(readConfig({ DATABASE_URL: url })).toMatchObject({ ok: true, config: { databaseUrl: url } });
});

test('every wrong setting is named, and no value is repeated', () => {
  const read = readConfig({
    PORT: '70000',
    DATABASE_URL: 'mysql://root:hunter2@x',
    PUBLIC_URL: 'ftp://x',
    LOG_LEVEL: 'loud',
  });
  expect(read.ok).toBe(false);
  const faults = read.ok ? [] : read.faults;
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'PUBLIC_URL',
    'LOG_LEVEL',
  ]);
  expect(faults.join()).not.toContain('hunter2');
});
