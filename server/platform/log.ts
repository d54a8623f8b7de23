import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type Log = Logger;

/** An error as it may be logged: PostgreSQL's `detail` and `where` can quote rows, so they stay out. */
function serializeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { type, message, stack, ...(code === undefined ? {} : { code }) };
}

/**
 * Not pino's own writer to standard output: at the end of the process that tries for ever to get its last line into a
 * terminal that was closed.
 */
const STDOUT: DestinationStream = {
  write: (line) => {
    process.stdout.write(line);
  },
};

/**
 * The log. Request bodies, cookies, tokens and query strings are never handed to it: the request path logs
 * only the endpoint's id, status, duration, trace id and actor id.
 */
export function openLog(level: string, destination: DestinationStream = STDOUT): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError, req: () => undefined, res: () => undefined },
    redact: {
      paths: ['password', 'token', 'cookie', 'body', '*.password', '*.token', '*.cookie', '*.body'],
      remove: true,
    },
  };
  return pino(options, destination);
}
