import { createInterface } from 'node:readline/promises';
import { signIn, signOut } from '@safeconduct/contract/accounts.ts';
import { createClient, type Fetch, fillPath, Problem } from '@safeconduct/contract/client.ts';
import { InputFault, WorkFault } from './fault.ts';
import { readText } from './files.ts';
import type { ServerOptions } from './server-options.ts';

export type Call = ReturnType<typeof createClient>;

/** Where the server is and as whom it is spoken to, for what goes past the client: files of any size. */
export type Server = { readonly base: string; readonly headers: Readonly<Record<string, string>> };

function problemLine({ problem }: Problem): string {
  const fields = (problem.fields ?? []).map(({ at, message }) => `\n  ${at}: ${message}`).join('');
  return `the server refused: ${problem.detail ?? problem.title} (${problem.id})${fields}`;
}

const WHY: Readonly<Record<string, string>> = {
  'sign-in-failed': 'the name or the password is wrong, or the account is disabled',
  'code-wrong': 'the code is wrong, or was used already; wait for the next one',
  'too-many-requests': 'there were too many tries; wait a minute',
};

/** Why the server refused; null where it did not. */
async function refusalOf(response: Response): Promise<string | null> {
  if (response.ok) return null;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : null;
}

/** The code of the second step: from a file, or asked for where somebody sits at a terminal. */
async function codeFor(login: string, file: string | undefined): Promise<string> {
  if (file !== undefined) return (await readText(file)).trim();
  if (!process.stdin.isTTY) {
    throw new WorkFault(`${login} has a second step at sign-in: give a code with --code-file FILE`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question('Code of your app, or a recovery code: ')).trim();
  } finally {
    terminal.close();
  }
}

/** Signs in through the same door as the desk, and gives the session's token. */
async function openSession(
  server: string,
  login: string,
  password: string,
  codeFile: string | undefined,
): Promise<string> {
  const post = (code?: string) =>
    fetch(server + fillPath(signIn.path, {}), {
      method: signIn.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password, ...(code === undefined ? {} : { code }) }),
    });
  let response = await post();
  if ((await refusalOf(response)) === 'code-needed') response = await post(await codeFor(login, codeFile));
  if (!response.ok) {
    const why = WHY[(await refusalOf(response)) ?? ''] ?? WHY['sign-in-failed'];
    throw new WorkFault(`signing in as ${login} failed: ${why}`);
  }
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
export async function onServer<T>(
  options: ServerOptions,
  work: (call: Call, server: Server) => Promise<T>,
): Promise<T> {
  const { server, tokenFile, login, passwordFile, codeFile } = options;
  if (server === undefined) throw new InputFault('give the server with --server URL');
  const own = tokenFile === undefined;
  if (own && (login === undefined || passwordFile === undefined)) {
    throw new InputFault('give --login NAME with --password-file FILE, or --token-file FILE');
  }
  try {
    const token = own
      ? await openSession(
          server,
          login ?? '',
          (await readText(passwordFile ?? '-')).replace(/\r?\n$/, ''),
          codeFile,
        )
      : (await readText(tokenFile)).trim();
    const headers = { authorization: `Bearer ${token}` };
    const call = createClient({ fetch: request, base: server, headers });
    try {
      return await work(call, { base: server, headers });
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
