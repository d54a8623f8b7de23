import { auditExport } from '@safeconduct/contract/audit.ts';
import { writeOutput } from '../files.ts';
import { onServer } from '../server.ts';
import type { ServerOptions } from '../server-options.ts';

export type ExportOptions = ServerOptions & { readonly after?: number };

/** The first line tells what there is; its head is worth noting somewhere else. */
function headOf(bytes: Uint8Array): string {
  const first = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)));
  const { last, head } = JSON.parse(first) as { last: number; head: string };
  return `${last}:${head}`;
}

export async function work(path: string, options: ExportOptions): Promise<void> {
  const file = await onServer(options, (call) => call(auditExport, { query: { after: options.after ?? 0 } }));
  await writeOutput(path, file.bytes);
  process.stderr.write(
    `Head of the trail: ${headOf(file.bytes)}\nNote it elsewhere; --from compares with it.\n`,
  );
}
