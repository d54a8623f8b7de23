import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { fillPath, Problem } from '@safeconduct/contract/client.ts';
import { ProblemBody } from '@safeconduct/contract/problem.ts';
import { InputFault, WorkFault } from './fault.ts';
import type { Server } from './server.ts';

/** Sends a file as it is read, so that its size does not matter here. Gives the answer, unparsed. */
export async function uploadTo(
  server: Server,
  endpoint: Endpoint,
  params: Readonly<Record<string, string>>,
  path: string,
): Promise<unknown> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new InputFault(`${path}: there is no such file`);
  const response = await fetch(server.base + fillPath(endpoint.path, params), {
    method: endpoint.method,
    headers: {
      ...server.headers,
      'x-file-name': encodeURIComponent(basename(path)),
    },
    body: await openAsBlob(path),
  });
  if (response.ok) return response.json();
  const problem = ProblemBody.safeParse(await response.json().catch(() => null));
  if (problem.success) throw new Problem(problem.data);
  throw new WorkFault(`the server answered ${response.status}`);
}
