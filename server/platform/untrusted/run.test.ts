import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLimits, runUntrusted } from './run.ts';
import { slots } from './slots.ts';

const child = new URL('./testing/child.ts', import.meta.url);
const run = (told: Record<string, unknown>, limits = {}) =>
  runUntrusted(child, told, { ...defaultLimits, ...limits });

describe('work in a child process', () => {
  it('gets its bytes, gives its answer, and has an empty environment', async () => {
    const outcome = await run({ act: 'echo', bytes: new Uint8Array(5_000_000) });
    expect(outcome).toEqual({ done: true, value: { length: 5_000_000, environment: [] } });
  });

  it('is killed when it takes too long', async () => {
    const began = performance.now();
    expect(await run({ act: 'loop' }, { time: 1500 })).toEqual({ done: false, why: 'time' });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('is stopped when it needs too much memory', async () => {
    expect(await run({ act: 'eat' }, { memory: 32 })).toEqual({ done: false, why: 'memory' });
  });

  it('may break without breaking the server', async () => {
    expect(await run({ act: 'throw' })).toEqual({ done: false, why: 'broke' });
  });

  it('may not write files', async () => {
    const path = join(tmpdir(), `safeconduct-untrusted-${process.pid}`);
    expect(await run({ act: 'write', path })).toEqual({ done: false, why: 'broke' });
    expect(existsSync(path)).toBe(false);
  });

  it('may not start a process', async () => {
    expect(await run({ act: 'spawn' })).toEqual({ done: false, why: 'broke' });
  });
});

describe('slots', () => {
  it('never lets more run than there are, and lets all run', async () => {
    const two = slots(2);
    let running = 0;
    let most = 0;
    const work = async (number: number) => {
      running++;
      most = Math.max(most, running);
      await new Promise((go) => setTimeout(go, 2));
      running--;
      if (number === 3) throw new Error('three');
      return number;
    };
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => two(() => work(number))));
    expect(most).toBe(2);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
