import { type Listener, listenAndAnswer } from '../listener.ts';

/** A child that tells of each piece, and wants the next one meanwhile; answers with the bytes that it was given. */
listenAndAnswer(async ({ ask, pieces, tell }: Listener) => {
  const { wantFirst } = ask as { wantFirst: boolean };
  const input = pieces[Symbol.asyncIterator]();
  let bytes = 0;
  let piece = await input.next();
  while (piece.done !== true) {
    bytes += piece.value.byteLength;
    if (wantFirst) {
      const next = input.next();
      await tell({ bytes });
      piece = await next;
    } else {
      const told = tell({ bytes });
      piece = await input.next();
      await told;
    }
  }
  return { bytes };
});
