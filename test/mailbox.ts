import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire, and its plain text as a reader would see it. */
export type Mail = {
  readonly to: readonly string[];
  readonly raw: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/**
 * How the server behaves after the whole message came: takes it; says "later" (451) or "never" (554) and has not taken
 * it; or takes it and breaks the connection before it says so.
 */
export type Manner = 'takes' | 'later' | 'never' | 'takes and breaks';

/** A real SMTP server in this process, on a free port of this machine. */
export type Mailbox = {
  readonly url: string;
  readonly port: number;
  readonly mails: readonly Mail[];
  readonly tries: () => number;
  /** Whether the last message came over TLS. */
  readonly secured: () => boolean;
  manner: Manner;
  readonly close: () => Promise<void>;
};

function decoded(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(encoding)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2047, as far as nodemailer writes it. */
function headerWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? decoded(text, 'base64')
        : decoded(text.replaceAll('_', ' '), 'quoted-printable'),
    );
}

function parts(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { headers, body: raw.slice(end + 4) };
}

function read(raw: string, to: readonly string[]): Mail {
  const { headers, body } = parts(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '\n';
  const pieces = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((piece) => parts(piece.replace(/^\r\n/, '')));
  const of = (type: string) => {
    const piece = pieces.find((one) => one.headers.get('content-type')?.startsWith(type));
    return piece === undefined
      ? ''
      : decoded(piece.body, piece.headers.get('content-transfer-encoding') ?? '').trim();
  };
  return {
    to,
    raw,
    headers,
    subject: headerWords(headers.get('subject') ?? ''),
    text: of('text/plain'),
    html: of('text/html'),
  };
}

function refusal(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

/**
 * Opens the server. Without TLS, as a relay on the own machine is, unless `tls`: STARTTLS with a certificate that nobody
 * vouches for. `login`: the user and password it asks for.
 */
export async function openMailbox(login?: { user: string; password: string }, tls = false): Promise<Mailbox> {
  const mails: Mail[] = [];
  let tries = 0;
  let secured = false;
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    disabledCommands: [...(login === undefined ? ['AUTH'] : []), ...(tls ? [] : ['STARTTLS'])],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    onAuth: (given, _session, answer) => {
      if (given.username === login?.user && given.password === login?.password)
        answer(null, { user: given.username });
      else answer(refusal(535, `no such password ${given.password} of ${given.username}`));
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        tries += 1;
        const to = session.envelope.rcptTo.map(({ address }) => address);
        secured = session.secure;
        const taken = () => mails.push(read(Buffer.concat(chunks).toString('utf8'), to));
        if (box.manner === 'later') return answer(refusal(451, `not now for ${to.join()}`));
        if (box.manner === 'never') return answer(refusal(554, `never for ${to.join()}`));
        taken();
        if (box.manner === 'takes') return answer(null, 'taken');
        for (const socket of sockets) socket.destroy();
      });
    },
  });
  // Breaking a connection is what some of these tests are about.
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  const box: Mailbox = {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    tries: () => tries,
    secured: () => secured,
    manner: 'takes',
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(done);
      }),
  };
  return box;
}
