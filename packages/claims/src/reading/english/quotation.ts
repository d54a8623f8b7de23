import type { Attribution } from '../attribution/attribution.ts';
import type { Draft } from '../propose.ts';
import type { Sentence } from '../reading.ts';
import type { View } from './view.ts';
import type { Voice } from './voice.ts';

/** Whether a sentence is all quotation, gives nobody's name, and the quotation runs on into the next sentence. */
function runsOn({ text, quotes, attributions }: View): boolean {
  const [only, second] = quotes;
  return (
    attributions.length === 0 &&
    only !== undefined &&
    second === undefined &&
    only.start <= 1 &&
    only.end === text.length &&
    !/["”]\s*$/u.test(text)
  );
}

/**
 * "“Two were arrested. They were sent back the day after,” a source in Sinuiju said": the one named behind a quotation
 * that began in a sentence before. `null` where the quotation does not close here, or nobody is named behind it.
 */
function closedBy(view: View): Attribution | null {
  const [first] = view.quotes;
  if (first === undefined || !goesOn(view)) return null;
  return (
    view.attributions.find(
      (one) => one.place !== 'front' && one.cueStart >= first.end && one.cueStart - first.end <= 3,
    ) ?? null
  );
}

/** Whether a sentence goes on with a quotation that one before it opened. */
function goesOn({ text, quotes }: View): boolean {
  return quotes[0]?.start === 0 && !/^["“]/u.test(text);
}

/** A draft with the voice it has for the time being, until it is known who is named behind the quotation it stands in. */
export interface Voiced {
  readonly draft: Draft;
  readonly voice: Voice;
  readonly sentence: Sentence;
  readonly words: string;
}

/** Drafts of a quotation that has not been closed: whoever is named behind it has said them. */
export class OpenQuotation {
  #held: Voiced[] = [];

  /** Those that a new sentence lets go, with their voice settled, and its own as far as they need not wait. */
  take(view: View, own: readonly Voiced[]): Voiced[] {
    const closing = closedBy(view);
    const further = goesOn(view) && runsOn(view);
    const free = further
      ? []
      : this.#held.splice(0).map((one) => (closing ? { ...one, voice: closing } : one));
    if (!runsOn(view)) return [...free, ...own];
    this.#held.push(...own);
    return free;
  }

  /** What is left when the report ends. */
  rest(): Voiced[] {
    return this.#held.splice(0);
  }
}
