import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { env } from 'node:process';

/** A child that misbehaves as it is told to, for the test of the runner. */
process.on('message', (told: { act: string; path?: string; bytes?: Uint8Array }) => {
  switch (told.act) {
    case 'echo':
      process.send?.({ length: told.bytes?.length, environment: Object.keys(env) });
      return;
    case 'loop':
      for (;;);
    case 'eat': {
      const eaten: unknown[] = [];
      for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
    }
    case 'throw':
      throw new Error('broken document');
    case 'write':
      writeFileSync(told.path ?? '', 'x');
      process.send?.('written');
      return;
    case 'spawn':
      process.send?.(spawnSync('true').status ?? 'no process');
  }
});
