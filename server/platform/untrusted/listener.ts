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
  // Apart: a piece that is wanted while something is told may come before or after the word that this was taken. In one
  // queue that word was once held to be the end of the input, and a sheet was read to its middle only.
  const forPiece: ((piece: Uint8Array | null) => void)[] = [];
  const forTaken: (() => void)[] = [];
  const say = (said: ChildSays) => void process.send?.(said);
  process.on('message', (said: ParentSays) => {
    if ('ask' in said) void begin(said.ask);
    else if ('piece' in said) forPiece.shift()?.(said.piece);
    else forTaken.shift()?.();
  });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = await new Promise<Uint8Array | null>((resolve) => {
        forPiece.push(resolve);
        say({ want: true });
      });
      if (piece === null) return;
      yield piece;
    }
  }
  async function begin(ask: unknown): Promise<void> {
    try {
      const value = await answer({
        ask,
        pieces: pieces(),
        tell: (told) =>
          new Promise((resolve) => {
            forTaken.push(resolve);
            say({ tell: told });
          }),
      });
      say({ end: true, value });
    } catch {
      process.exit(1);
    }
  }
}
