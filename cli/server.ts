import { signIn, signOut } from '@safeconduct/contract/accounts.ts';
import { createClient, type Fetch, fillPath, Problem } from '@safeconduct/contract/client.ts';
import { InputFault, WorkFault } from './fault.ts';
import { readText } from './files.ts';
import type { ServerOptions } from './server-options.ts';

export type Call = ReturnType<typeof createClient>;

function problemLine({ problem }: Problem): string {
  const fields = (problem.fields ?? []).map(({ at, message }) => `\n  ${at}: ${message}`).join('');
  return `the server refused: ${problem.detail ?? problem.title} (${problem.id})${fields}`;
}

/** Signs in through the same door as the desk, and gives the session's token. */
async function openSession(server: string, login: string, password: string): Promise<string> {
  const response = await fetch(server + fillPath(signIn.path, {}), {
    method: signIn.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  if (!response.ok)
    throw new WorkFault(
      `signing in as ${login} failed: the name or the password is wrong, or the account is disabled`,
    );
  const token = response.headers
    .getSetCookie()
    .map((cookie) => /safeconduct=([\w-]+)/.exec(cookie)?.[1])
    .find((one) => one !== undefined);
  if (token === undefined) throw new WorkFault('the server gave no session');
  return token;
}

const request: Fetch = (url, { method, headers, body }) =>
  fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });

/** Works on a server as a member of staff. A session opened for the command is closed after it. */
export async function onServer<T>(options: ServerOptions, work: (call: Call) => Promise<T>): Promise<T> {
  const { server, tokenFile, login, passwordFile } = options;
  if (server === undefined) throw new InputFault('give the server with --server URL');
  const own = tokenFile === undefined;
  if (own && (login === undefined || passwordFile === undefined)) {
    throw new InputFault('give --login NAME with --password-file FILE, or --token-file FILE');
  }
  try {
    const token = own
      ? await openSession(server, login ?? '', (await readText(passwordFile ?? '-')).replace(/\r?\n$/, ''))
      : (await readText(tokenFile)).trim();
    const call = createClient({
      fetch: request,
      base: server,
      headers: { authorization: `Bearer ${token}` },
    });
    try {
      return await work(call);
    } finally {
      if (own) await call(signOut, {}).catch(() => undefined);
    }
  } catch (error) {
    if (error instanceof Problem) throw new WorkFault(problemLine(error));
    if (error instanceof TypeError && error.message === 'fetch failed')
      throw new WorkFault(`${server} cannot be reached`);
    throw error;
  }
}
