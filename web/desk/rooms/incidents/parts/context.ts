import type {
  CommunicationWire,
  CustodyWire,
  GroupWire,
  InterventionWire,
  LegWire,
  OutcomeWire,
  PersonWire,
  TaskWire,
} from '@safeconduct/contract/domain.ts';
import { createContext, use } from 'react';
import type {
  Communication,
  Custody,
  Group,
  Intervention,
  Kind,
  Leg,
  Outcome,
  Person,
  Task,
} from './verbs.ts';

/** A form that is open: a row to change, or a new one, some of it filled in. */
export type Asked =
  | { readonly kind: 'groups'; readonly row: GroupWire | null; readonly filled?: Partial<Group> }
  | { readonly kind: 'persons'; readonly row: PersonWire | null; readonly filled?: Partial<Person> }
  | { readonly kind: 'custody'; readonly row: CustodyWire | null; readonly filled?: Partial<Custody> }
  | { readonly kind: 'legs'; readonly row: LegWire | null; readonly filled?: Partial<Leg> }
  | {
      readonly kind: 'communications';
      readonly row: CommunicationWire | null;
      readonly filled?: Partial<Communication>;
    }
  | { readonly kind: 'tasks'; readonly row: TaskWire | null; readonly filled?: Partial<Task> }
  | {
      readonly kind: 'interventions';
      readonly row: InterventionWire | null;
      readonly filled?: Partial<Intervention>;
    }
  | { readonly kind: 'outcomes'; readonly row: OutcomeWire | null; readonly filled?: Partial<Outcome> };

/** Something done that can be taken back. */
export type Done = {
  readonly kind: Kind;
  readonly verb: 'added' | 'changed' | 'removed';
  /** What it was done to, in words: "Lot A". */
  readonly what: string;
  /** The row as it was left here, by its kind's name in the history; null where another's change is not asked for. */
  readonly was: { readonly subject: string; readonly row: object } | null;
  readonly undo: () => Promise<unknown>;
};
/** What the note in a section tells: the last thing done, or taken back. */
export type Note = { readonly kind: Kind; readonly words: string; readonly mayUndo: boolean };

export type Editing = {
  /** False for readers and on a past day, where nothing can be entered. */
  readonly may: boolean;
  readonly open: (asked: Asked) => void;
  readonly done: (done: Done) => void;
  readonly undo: () => void;
  readonly note: Note | null;
  readonly error: Error | null;
  /** What could not be taken back, since somebody else was quicker, as it was left here. */
  readonly was: Done['was'];
  /** Gives up what could not be taken back. */
  readonly giveUp: () => void;
};

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error('useEditing is for parts of the incident page');
  return editing;
}
