import { setTimeout as pause } from 'node:timers/promises';
import {
  type ImportWire,
  importsAccept,
  importsAddFile,
  importsBegin,
  importsCheck,
  importsGet,
} from '@safeconduct/contract/sheets.ts';
import type { Client } from './client.ts';

/** Ends of a run that a kill, or somebody else's work, leaves behind: nothing was done, and it is asked for anew. */
const AGAIN = new Set<string>(['stale', 'interrupted', 'broke', 'time']);
const BUSY = new Set<ImportWire['state']>(['checking', 'running', 'undoing']);

async function rested(client: Client, id: string): Promise<ImportWire> {
  for (;;) {
    const now = await client.read(importsGet, { params: { id } });
    if (!BUSY.has(now.state)) return now;
    await pause(200);
  }
}

/** Imports sheets as a person does: checked, accepted, and checked anew where the case changed in between. */
export async function importFiles(
  client: Client,
  caseId: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const { id } = await client.write('import', importsBegin, { params: { id: caseId } });
  for (const [name, text] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(text);
    const file = { name, type: 'text/csv', bytes };
    await client.write('import', importsAddFile, { params: { id }, query: {}, file });
  }
  for (;;) {
    await client.write('import', importsCheck, { params: { id } });
    const { check, faults } = await rested(client, id);
    if (faults > 0) throw new Error(`import refused: ${faults} faults`);
    if (check === null) continue;
    await client.write('import', importsAccept, { params: { id }, body: { check } });
    const { state, trouble } = await rested(client, id);
    if (state === 'done') return;
    if (!AGAIN.has(trouble?.code ?? '')) throw new Error(`import came to nothing: ${trouble?.code ?? state}`);
  }
}
