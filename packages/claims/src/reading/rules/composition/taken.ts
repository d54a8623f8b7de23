import type { EventFound } from '../../english/events.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';
import { bound, companions, frail } from './words.ts';

/** A stretch of a sentence that says who those concerned are. */
export interface Told extends Span {
  readonly rule: string;
}

function suffered({ kind, mood }: EventFound): boolean {
  return mood !== 'denied' && /^(?:detain|hold|return|handover|release)$/.test(kind);
}

function within(view: View, span: Span, pattern: RegExp, rule: string): Told | null {
  const match = pattern.exec(view.text.slice(span.start, span.end));
  if (!match) return null;
  const start = span.start + match.index;
  return { start, end: start + match[0].length, rule };
}

/** "The law forbids the deportation of pregnant women": no one of the case. */
const general = /\b(?:laws?|forbids?|bans?|prohibits?|rules?|polic(?:y|ies)|should|must|never)\b[^.;]*$/iu;

/** Who those are to whom something is done: "two Uyghur families", "his wife and children", "pregnant women". */
export function takenOnes(view: View): Told[] {
  const found: Told[] = [];
  for (const event of view.events) {
    if (!suffered(event) || general.test(view.text.slice(0, event.start))) continue;
    if (event.patient && !/^(?:relative|reduced)$/.test(event.clause?.by ?? '')) {
      const kin = /\bbod(?:y|ies)\b|^(?:go|went|come|came|coming)\b/i.test(event.words)
        ? null
        : within(view, event.patient, bound, 'composition/kin-taken');
      if (kin) found.push(kin);
      const weak = kin ? null : within(view, event.patient, frail, 'composition/frail');
      if (weak) found.push(weak);
    }
    for (const { preposition, words } of event.clause?.complements ?? []) {
      if (!words || !/^(?:with|alongside|along with|together with)$/.test(preposition)) continue;
      const beside = within(view, words, companions, 'composition/with');
      if (beside) found.push(beside);
    }
  }
  return found;
}
