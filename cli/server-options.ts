import type { Command } from 'commander';
import { serverUrl } from './options.ts';

export type ServerOptions = {
  readonly server?: string;
  readonly tokenFile?: string;
  readonly login?: string;
  readonly passwordFile?: string;
  readonly codeFile?: string;
};

/** The options by which a verb reaches a server. Secrets come from files, never from the command line. */
export function withServer(command: Command): Command {
  return command
    .option('--server <url>', 'the server, such as http://127.0.0.1:4180', serverUrl)
    .option('--token-file <file>', 'a file with the token of an open session (- for standard input)')
    .option('--login <name>', 'sign in under this name for this one command')
    .option('--password-file <file>', 'a file with the password (- for standard input)')
    .option('--code-file <file>', 'a file with a code of the second step, where the account has one');
}
