import { Problem } from '@safeconduct/contract/client.ts';
import type { Meanwhile } from '@safeconduct/contract/problem.ts';
import { useCallback, useState } from 'react';

/** A field that somebody else changed since it was read here. */
export type MetField = {
  readonly key: string;
  readonly was: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Theirs alone came in by itself; both were changed, each otherwise, and a person chooses. */
  readonly whose: 'theirs' | 'both';
};

export type Meeting = {
  readonly by: string;
  readonly at: string | null;
  readonly fields: readonly MetField[];
  /** True where it was removed: there is nothing of theirs to compare with. */
  readonly gone: boolean;
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Lays two people's work on one row side by side, field by field: whoever alone changed a field has it; what both
 * changed stays as it was typed here until a person chooses. The keys are those of `mine`.
 */
export function meetFields<Row extends object>(was: Row, mine: Row, theirs: Row): readonly MetField[] {
  // The count of changes differs always, and is nobody's words.
  const keys = Object.keys(mine).filter(
    (key): key is keyof Row & string => key in mine && key !== 'revision',
  );
  return keys.flatMap((key) => {
    const field = { key, was: was[key], theirs: theirs[key], mine: mine[key] };
    if (same(field.was, field.theirs) || same(field.mine, field.theirs)) return [];
    return [{ ...field, whose: same(field.was, field.mine) ? ('theirs' as const) : ('both' as const) }];
  });
}

/** What a refusal tells of somebody else's change; null for any other. */
export function meanwhileOf(error: unknown): Meanwhile | null {
  return error instanceof Problem ? (error.problem.meanwhile ?? null) : null;
}

export type Meetings = {
  readonly meeting: Meeting | null;
  /** Fields still to choose in. */
  readonly open: readonly MetField[];
  readonly begin: (meanwhile: Meanwhile, fields: readonly MetField[]) => void;
  readonly settle: (keys: readonly string[]) => void;
  /** Leads back to what is still to choose, when somebody goes on without. */
  readonly remind: () => void;
  readonly reminders: number;
  readonly end: () => void;
};

/** The meeting of two people in one form, from the refusal (or what a draft that was kept found) to the last choice. */
export function useMeetings(start: Meeting | null = null): Meetings {
  const [meeting, setMeeting] = useState(start);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const [reminders, setReminders] = useState(0);
  const begin = useCallback<Meetings['begin']>(({ by, at, current }, fields) => {
    setSettled([]);
    setMeeting({ by, at, fields, gone: current === null });
  }, []);
  return {
    meeting,
    open: meeting?.fields.filter(({ key, whose }) => whose === 'both' && !settled.includes(key)) ?? [],
    begin,
    settle: (keys) => setSettled([...settled, ...keys]),
    remind: () => setReminders(reminders + 1),
    reminders,
    end: () => setMeeting(null),
  };
}
