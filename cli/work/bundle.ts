import { bundlesMake } from '@safeconduct/contract/bundles.ts';
import { InputFault } from '../fault.ts';
import { progress, writeOutput } from '../files.ts';
import { onServer } from '../server.ts';
import type { ServerOptions } from '../server-options.ts';

export type MakeOptions = ServerOptions & {
  readonly out?: string;
  readonly purpose?: string;
  readonly recipient: string;
  readonly basis?: string;
};

/** A case of a server as a bundle, which is recorded there. */
export async function work(of: string, options: MakeOptions): Promise<void> {
  const id = /^[0-9a-f-]{36}$/i.exec(of)?.[0];
  if (id === undefined)
    throw new InputFault('give the id of a case, as it stands in its address on the desk');
  const { out, purpose, recipient } = options;
  if (out === undefined || purpose === undefined)
    throw new InputFault('give the file with -o FILE, and what it is for with --purpose WORDS');
  const basis = bundlesMake.body.shape.basis.safeParse(options.basis);
  if (!basis.success)
    throw new InputFault('--basis is no_personal_data, consent_recorded, vital_interest or legal_obligation');
  progress('Making the bundle ...');
  const body = { purpose, recipient, basis: basis.data };
  const file = await onServer(options, (call) => call(bundlesMake, { params: { id }, body }));
  await writeOutput(out, file.bytes);
}
