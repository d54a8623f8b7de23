import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Draft } from '../../propose.ts';
import type { SpeakersSoFar } from '../speakers.ts';
import type { Speaker } from '../types.ts';
import { attributionAt, hedgesAt, subjectAt, type View } from '../view.ts';

function senderOf(view: View, at: number, known: SpeakersSoFar, self: Speaker | null): Speaker | null {
  const named = subjectAt(view, at);
  const subject = named === null ? null : known.resolve(named);
  if (subject) return subject;
  return attributionAt(view, at)?.speaker ?? (named === null ? known.last : null) ?? self;
}

/** Letters, appeals and requests told of in a sentence: who to whom, and whether in writing. */
export function readCommunications(view: View, known: SpeakersSoFar, self: Speaker | null): Draft[] {
  const words = view.grammar.communications;
  const drafts: Draft[] = [];
  for (const pattern of words.patterns) {
    for (const match of matches(view.folded, pattern)) {
      const to = match.groups?.to?.trim() ?? '';
      const start = match.index;
      const end = start + match[0].length;
      if (drafts.some((draft) => start < draft.end && end > draft.start)) continue;
      const around =
        view.grammar.code === 'ko'
          ? view.folded.slice(start, end + 14)
          : view.folded.slice(Math.max(0, start - 14), start);
      const planned = words.planned.test(around);
      if (!planned && words.undone.test(around)) continue;
      const sender = senderOf(view, start, known, self);
      // The reporter's own questions are no appeal of anyone's.
      if (!sender || sender.name === 'none' || sender.kind === 'reporter') continue;
      if (to !== '' && (sender.name.includes(to) || to.includes(sender.name))) continue;
      const written = words.written.test(match[0]);
      const verbal = words.verbal.test(match[0]);
      const mode =
        written && verbal ? '; verbal and written' : written ? '; written' : verbal ? '; verbal' : '';
      const at = to === '' ? -1 : view.folded.indexOf(to, start);
      const addressee = at < 0 ? null : view.text.slice(at, at + to.length);
      drafts.push({
        property: planned ? 'communication_planned' : 'communication_made',
        start,
        end,
        normalised: `${sender.name}->${addressee ?? ''}${mode}`,
        addressee: attributionAt(view, start) ? null : addressee,
        firstHand: attributionAt(view, start)?.speaker.name === sender.name ? true : null,
        hedges: planned ? [words.planned.exec(around)?.[0].trim() ?? null] : hedgesAt(view, start),
        rule: 'eastasian/communication',
      });
    }
  }
  return drafts;
}
