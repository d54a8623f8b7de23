import type { Doc } from '@safeconduct/documents';
import { useEffect, useRef, useState } from 'react';
import type { Format, Step } from '../press/messages.ts';
import { type Paper, setPaper } from '../press/press.ts';

export type Progress = { readonly format: Format; readonly step: Step };

/** The press as a page uses it: one run at a time, its progress, and a way to stop it. Leaving the page stops it. */
export function usePress() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  async function set(doc: Doc, formats: readonly Format[]): Promise<readonly Paper[]> {
    const own = new AbortController();
    running.current = own;
    const papers: Paper[] = [];
    try {
      for (const format of formats) {
        setProgress({ format, step: { kind: 'setting' } });
        const onStep = (step: Step) => setProgress({ format, step });
        papers.push(await setPaper(doc, format, { signal: own.signal, onStep }));
      }
      return papers;
    } finally {
      running.current = null;
      setProgress(null);
    }
  }
  return { progress, set, stop: () => running.current?.abort() };
}
