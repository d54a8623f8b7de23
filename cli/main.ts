import { Command } from 'commander';
import { start } from './verbs/start.ts';

const program = new Command('safeconduct')
  .description('The file on people facing forced return')
  .showHelpAfterError('(add --help for what can be given)');

start(program);

await program.parseAsync();
