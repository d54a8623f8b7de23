import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readConfig, type Config } from './platform/config.ts';
import { startEmbedded } from './platform/database/embedded/index.ts';
import { OperatorFault } from './platform/fault.ts';
import { ensureDesk } from './platform/http/desk-build.ts';
import { keeperWith, keyFile, readKey } from './platform/key.ts';
import { type Log, openLog } from './platform/log.ts';
import { type Closer, closers } from './platform/shutdown.ts';

/** A running server: where it listens, and how to stop it. */
export type Running = {
  readonly url: string;
  readonly setUpLink: string | null;
  /** Asks for a chore now, before its time. */
  readonly chore: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type StartOptions = {
  readonly config: Config;
  readonly log: Log;
  readonly say: (progress: string) => void;
  /** Another clock than the machine's, for tests. */
  readonly clock?: () => Date;
};

/** All that needs the database, loaded while it starts: the two take about as long. */
async function load(mail: boolean) {
  const [database, jobs, app, desk, listening, files, incoming, shelf, modules, setUp, mailer] =
    await Promise.all([
      import('./platform/database/index.ts'),
      import('./platform/jobs.ts'),
      import('./platform/http/app.ts'),
      import('./platform/http/desk.ts'),
      import('./platform/listen.ts'),
      import('./platform/files/disk.ts'),
      import('./platform/files/incoming.ts'),
      import('./platform/backup/shelf.ts'),
      import('./modules/index.ts'),
      import('./modules/accounts/set-up.ts'),
      mail ? import('./platform/mail/mail.ts') : null,
    ]);
  return {
    ...database,
    ...jobs,
    ...app,
    ...desk,
    ...listening,
    ...files,
    ...incoming,
    ...shelf,
    ...modules,
    ...setUp,
    ...mailer,
  };
}

/** Composes everything and starts it. What was started is stopped again if a later step fails. */
export async function startServer({
  config,
  log,
  say,
  clock = () => new Date(),
}: StartOptions): Promise<Running> {
  const closing: Closer = closers(log);
  const giveUp = new AbortController();
  try {
    const starting = config.databaseUrl === undefined ? startEmbedded({ data: config.data, log, say }) : null;
    starting?.catch(() => {});
    // The desk is built while the database starts; both take about a second on a first start.
    const building = config.desk ? ensureDesk(config.data, say, giveUp.signal) : Promise.resolve(null);
    building.catch(() => {});
    const parts = await load(config.mail !== undefined);
    const { openDatabase, migrateQueue, startJobs, createApp, openDesk, listen, openSetUp, openMailer } =
      parts;
    const originals = join(config.data, 'originals');
    await parts.clearShelf(originals);
    await parts.clearIncoming(originals);
    const store = parts.diskStore(originals);
    const modules = parts.modulesOn(
      store,
      config.mail !== undefined,
      keeperWith(await readKey(config.key, keyFile(config.data))),
      config.helper,
      { plan: config.backups, data: config.data },
    );
    const database = await openDatabase(config, log, say, starting);
    closing.add('database', database.close);
    await migrateQueue(database.ownerPool, log);
    const mail = config.mail === undefined || openMailer === undefined ? null : openMailer(config.mail);
    if (mail !== null) closing.add('mail', async () => mail.close());
    let url = config.publicUrl?.origin ?? `http://localhost:${config.port}`;
    const jobs = await startJobs(database, modules, log, { clock, origin: () => url, mail });
    closing.add('jobs', () => jobs.stop());
    const desk = await building;
    const { app: db, aside, seal } = database;
    const ground = {
      db,
      aside,
      seal,
      log,
      config,
      clock,
      receive: (bytes: AsyncIterable<Uint8Array>) => store.receive(bytes),
    };
    const app = createApp(ground, modules, desk === null ? null : await openDesk(desk));
    const listening = await listen(app, config);
    closing.add('http', listening.close);
    url = config.publicUrl?.origin ?? listening.url;
    const token = await openSetUp(database.owner, new Date());
    const setUpLink = token === null ? null : `${url}/set-up#${token}`;
    const chore = async (name: string) => void (await jobs.addJob(name, {}));
    return { url, setUpLink, chore, stop: closing.run };
  } catch (error) {
    giveUp.abort();
    await closing.run();
    throw error;
  }
}

/** Milliseconds in which several signals are one. */
const ONE_SIGNAL = 500;

/** The program: reads the environment, starts, and stays until a signal. */
export async function main(): Promise<void> {
  // What is long-lived may grow by a quarter before it is looked through, not to twice and more: the server keeps to a few
  // hundred megabytes. A V8 that does not know this says so in one line and goes on.
  setFlagsFromString('--heap-growing-percent=25');
  const began = performance.now();
  const write = (line: string) => process.stdout.write(`${line}\n`);
  const read = readConfig();
  if (!read.ok) throw new OperatorFault(`The settings are not right:\n  ${read.faults.join('\n  ')}`);
  const log = openLog(read.config.logLevel);
  let running: Running | null = null;
  let ending: number | null = null;
  const end = async (code: number) => {
    if (running === null) return;
    await running.stop();
    process.exit(code);
  };
  const stop = () => {
    const now = performance.now();
    // A second signal ends at once; PostgreSQL is told to shut down behind us. Ctrl-C under npm comes twice, from the
    // terminal and from npm, and means one.
    if (ending !== null && now - ending > ONE_SIGNAL) process.exit(130);
    if (ending !== null) return;
    ending = now;
    write('Stopping ...');
    void end(0);
  };
  // SIGHUP comes when the terminal is closed. Node takes it even under nohup, which it undoes at its start.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The launcher that watches us is gone, and with it whoever would start us again: we end too, in order.
  process.on('disconnect', stop);
  // A terminal that was closed takes no more words; that must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  running = await startServer({ config: read.config, log, say: write });
  // A signal came while starting: what was started is stopped in order.
  if (ending !== null) return end(0);
  process.once('uncaughtException', (error) => {
    log.fatal({ err: error }, 'stopping after an error nobody caught');
    void end(1);
  });
  process.send?.('ready');
  write(`Safeconduct is ready at ${running.url} (${((performance.now() - began) / 1000).toFixed(1)} s).`);
  if (running.setUpLink !== null) {
    // To the terminal only: the log may be shipped elsewhere, and this link makes an administrator.
    write(
      `No account exists yet. Open this link, which works once and for one day:\n\n  ${running.setUpLink}\n`,
    );
  }
}
