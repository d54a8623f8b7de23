import { Command } from 'commander';
import { audit } from './verbs/audit.ts';
import { backup } from './verbs/backup.ts';
import { convert } from './verbs/convert.ts';
import { bundle } from './verbs/bundle.ts';
import { doors } from './verbs/doors.ts';
import { draft } from './verbs/draft.ts';
import { file } from './verbs/file.ts';
import { importVerb } from './verbs/import.ts';
import { law } from './verbs/law.ts';
import { lawData } from './verbs/law-data.ts';
import { names } from './verbs/names.ts';
import { read } from './verbs/read.ts';
import { reconcile } from './verbs/reconcile.ts';
import { restore } from './verbs/restore.ts';
import { start } from './verbs/start.ts';

const program = new Command('safeconduct')
  .description('The file on people facing forced return')
  .showHelpAfterError('(add --help for what can be given)')
  // Bad usage ends with 2, as everywhere; commander's own code would be 1. Help ends with 0.
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

for (const add of [
  start,
  read,
  reconcile,
  doors,
  law,
  lawData,
  importVerb,
  convert,
  file,
  draft,
  names,
  audit,
  backup,
  bundle,
  restore,
])
  add(program);

// A reader that has seen enough closes the pipe (`| head`): that is no fault. The server goes on without its terminal
// until it is told to stop.
program.hook('preAction', (_, verb) => {
  if (verb.name() === 'start') return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
});

await program.parseAsync();
