import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from './config.ts';
import { OperatorFault } from './fault.ts';

const PATIENCE = 10_000;

/**
 * Longer than a reverse proxy keeps its idle connections (nginx: 60 seconds), so that it is always the other side that
 * closes: Node's own five seconds end just when somebody asks again, and that request is lost.
 */
const KEPT_IDLE = 65_000;

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // A passkey needs a host name, which 127.0.0.1 is not; localhost counts as one (WebAuthn, 5.1.2).
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Closes when the open requests are answered, at the latest after ten seconds. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearTimeout(late);
}

/** Listens on the configured address. */
export async function listen(app: Hono, config: Pick<Config, 'host' | 'port'>): Promise<Listening> {
  const answer = getRequestListener(app.fetch);
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: KEPT_IDLE },
    (incoming, outgoing) => {
      void answer(incoming, outgoing);
    },
  );
  server.listen(config.port, config.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new OperatorFault(`Port ${config.port} is taken by another program. Set PORT to another number.`);
    }
    if (code === 'EACCES')
      throw new OperatorFault(`Port ${config.port} may only be used by root. Set PORT above 1023.`);
    if (code === 'EADDRNOTAVAIL')
      throw new OperatorFault(`HOST ${config.host} is not an address of this machine.`);
    throw error;
  }
  return { url: urlOf(server, config.host), close: () => close(server) };
}
