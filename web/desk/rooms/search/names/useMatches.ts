import { useEffect, useRef, useState } from 'react';
import modelAddress from '../../../../../data/names/model.json?url';
import type { Answered, Asked, Match } from './worker-messages.ts';

export interface Matches {
  readonly name: string;
  readonly matches: readonly Match[];
}

/**
 * Names compared in a worker, so that the page stays quick; the model (some 600 kB, compressed a fifth of it) is fetched
 * when this room is entered and never before.
 */
export function useMatches(names: readonly string[]) {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const [state, setState] = useState<'reading' | 'ready' | 'failed'>('reading');
  const [found, setFound] = useState<Matches | null>(null);
  useEffect(() => {
    const made = new Worker(new URL('./names-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if (data.kind !== 'matches') setState(data.kind);
      else if (data.turn === turn.current) setFound({ name: data.name, matches: data.matches });
    });
    made.addEventListener('error', () => setState('failed'));
    made.postMessage({ kind: 'open', model: modelAddress, names } satisfies Asked);
    return () => made.terminate();
  }, [names]);
  return {
    state,
    found,
    ask: (name: string) => {
      turn.current++;
      worker.current?.postMessage({ kind: 'compare', turn: turn.current, name } satisfies Asked);
    },
  };
}
