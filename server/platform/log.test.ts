import { expect, test } from 'vitest';
import { openLog } from './log.ts';

function lines(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = '';
  write(openLog('trace', { write: (line) => (text += line) }));
  return text;
}

test('an error of the database is logged without the rows it quotes', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "users_login_key"'), {
    code: '23505',
    detail: 'Key (login)=(kim) already exists.',
    where: 'SQL statement with kim',
    parameters: ['kim'],
  });
  const text = lines((log) => log.error({ err: error }, 'failed'));
  expect(text).toContain('23505');
  expect(text).toContain('users_login_key');
  expect(text).not.toContain('kim');
});

test('requests, bodies, cookies, tokens and passwords never reach the log, even when handed to it', () => {
  const secret = 'hunter2';
  const text = lines((log) => {
    log.info({ req: { headers: { cookie: secret } }, res: secret, body: secret, token: secret }, 'one');
    log.info({ call: { password: secret, cookie: secret, body: { name: secret } } }, 'two');
    log.info({ err: secret }, 'three');
  });
  expect(text.match(/"msg"/g)).toHaveLength(3);
  expect(text).not.toContain(secret);
});
