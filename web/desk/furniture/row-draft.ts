import { useDraft } from './draft.ts';
import { meanwhileOf, meetFields, type Meetings, useMeetings } from './meeting.ts';

/** What is typed, and the row that it was typed on. */
type Kept<Draft> = Draft & { readonly readAs?: Draft };

export type RowDraft<Draft extends object> = {
  readonly draft: Draft;
  readonly put: (fields: Partial<Draft>) => void;
  readonly clear: () => void;
  readonly meetings: Meetings;
  /** For the refusal of a change that sent `mine`: lays it beside the other's. */
  readonly refused: (error: Error, mine: Draft) => void;
  /** Takes the other's values over. */
  readonly take: (keys: readonly string[]) => void;
};

function only<Draft extends object>(from: Draft, keys: readonly string[]): Partial<Draft> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<Draft>;
}

/**
 * The draft of a change to one row, kept in this tab until it is saved or given up, together with the row as it was
 * read then; so that somebody else's change in between is seen for what it is, over a reload too. `read` makes the
 * other's row into such a draft. A field `revision` in it always follows the row.
 */
export function useRowDraft<Draft extends object>(
  place: string,
  start: Draft,
  read: (current: Readonly<Record<string, unknown>>) => Draft,
): RowDraft<Draft> {
  const empty: Kept<Draft> = start;
  const { value, set, clear } = useDraft<Kept<Draft>>(place, empty);
  const meetings = useMeetings();
  const base = value.readAs ?? start;
  return {
    draft: value,
    put: (fields) => set((now) => ({ ...now, ...fields, readAs: now.readAs ?? start })),
    clear: () => {
      clear();
      meetings.end();
    },
    meetings,
    refused: (error, mine) => {
      const meanwhile = meanwhileOf(error);
      if (meanwhile === null) return;
      const theirs = meanwhile.current === null ? base : read(meanwhile.current);
      const fields = meetFields(base, mine, theirs);
      const taken = fields.filter(({ whose }) => whose === 'theirs').map(({ key }) => key);
      set((now) => ({ ...now, ...only(theirs, [...taken, 'revision']), readAs: theirs }));
      meetings.begin(meanwhile, fields);
    },
    take: (keys) => {
      set((now) => ({ ...now, ...only(base, keys) }));
      meetings.settle(keys);
    },
  };
}
