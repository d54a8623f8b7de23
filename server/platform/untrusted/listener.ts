import type { ChildSays, ParentSays } from './converse.ts';

/** The child's side of `converse`. */
export type Listener = {
  readonly ask: unknown;
  /** The input, piece by piece. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Tells something of what was read, and waits until it was taken. */
  readonly tell: (value: unknown) => Promise<void>;
};

/** Waits for the question and answers it; what breaks ends the child, and nothing is told but that it broke. */
export function listenAndAnswer(answer: (listener: Listener) => Promise<unknown>): void {
  const waiting: ((said: ParentSays) => void)[] = [];
  const next = () => new Promise<ParentSays>((resolve) => waiting.push(resolve));
  const say = (said: ChildSays) => void process.send?.(said);
  process.on('message', (said: ParentSays) => {
    if ('ask' in said) void begin(said.ask);
    else waiting.shift()?.(said);
  });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const said = next();
      say({ want: true });
      const got = await said;
      if (!('piece' in got) || got.piece === null) return;
      yield got.piece;
    }
  }
  async function begin(ask: unknown): Promise<void> {
    try {
      const value = await answer({
        ask,
        pieces: pieces(),
        tell: async (told) => {
          const taken = next();
          say({ tell: told });
          await taken;
        },
      });
      say({ end: true, value });
    } catch {
      process.exit(1);
    }
  }
}
