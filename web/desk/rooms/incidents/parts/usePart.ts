import { useMutation } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { useDraft } from '../../../furniture/draft.ts';
import { faultsOf, faultWords } from '../../../furniture/faults.ts';
import { meanwhileOf, meetFields, type Meetings, useMeetings } from '../../../furniture/meeting.ts';
import { refresh } from '../../../furniture/server.ts';
import { useIncident } from '../context.ts';
import { useEditing } from './context.ts';
import type { Kind, Verbs } from './verbs.ts';

/** What a form made of its fields: a body still to be checked, and faults that the shape cannot know, by field. */
export type Candidate = {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: ReadonlyMap<string, string>;
};

const invalid = [
  'input[aria-invalid="true"]',
  'textarea[aria-invalid="true"]',
  'select[aria-invalid="true"]',
  '[role="radiogroup"][aria-invalid="true"] input',
  '[data-fault] input',
].join();

function differing<Body extends object>(before: Body, after: Body): (keyof Body)[] {
  const keys = Object.keys(after).filter((key): key is keyof Body & string => key in after);
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

function only<Body extends object>(body: Body, keys: readonly (keyof Body)[]): Partial<Body> {
  const part: Partial<Body> = {};
  for (const key of keys) part[key] = body[key];
  return part;
}

/** What is typed, and the row that it was typed on. */
type Kept<Draft, Wire> = Draft & { readonly readAs?: Wire };

type Sent = { readonly isPending: boolean; readonly error: Error | null };

/** What the frame of a form needs, whatever the kind. */
export type PartInHand = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly kind: Kind;
  readonly row: { readonly id: string } | null;
  /** The row as it was read when the form was begun. */
  readonly base: object | null;
  readonly subject: Verbs<object, { id: string; revision: number }>['subject'];
  /** True where the form was begun before and what was typed then stands in it. */
  readonly wasKept: boolean;
  readonly saving: Sent;
  readonly removing: Sent;
  readonly submit: () => void;
  readonly startOver: () => void;
  readonly giveUp: () => void;
  readonly onRemove: () => void;
  readonly forgetRemoval: () => void;
  /** Somebody else who changed the same row meanwhile. */
  readonly meetings: Meetings;
  readonly takeTheirs: (keys: readonly string[]) => void;
  readonly bringBack: () => void;
};

/**
 * One form over one part of an incident. What is typed is kept in this tab until it is saved or given up; the
 * contract's own shape checks it before it is sent, and what the server refuses comes back to its field.
 */
export function usePart<
  Draft extends object,
  Body extends object,
  Wire extends Body & { id: string; revision: number },
>(given: {
  readonly kind: Kind;
  readonly verbs: Verbs<Body, Wire>;
  readonly row: Wire | null;
  /** What a new row begins with. */
  readonly filled: Partial<Body>;
  /** Tells drafts of new rows apart that began differently. */
  readonly begunFrom: string;
  readonly start: (was: Partial<Body>) => Draft;
  readonly read: (draft: Draft) => Candidate;
  /** The part in words: "Lot A". */
  readonly name: (wire: Wire) => string;
  readonly onClose: () => void;
}) {
  const { verbs, row, kind } = given;
  const { subject } = verbs;
  const { page } = useIncident();
  const editing = useEditing();
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState((): Kept<Draft, Wire> => given.start(row ?? given.filled));
  const place =
    row === null ? `part.${kind}.${page.incident.id}.${given.begunFrom}` : `part.${kind}.${row.id}`;
  const { value: draft, set, clear } = useDraft(place, start);
  const [wasKept, setWasKept] = useState(draft !== start);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const meetings = useMeetings();
  const [met, setMet] = useState<{ readonly was: Wire; readonly theirs: Wire } | null>(null);
  /** The row as it was read when this form was begun: a draft kept over a reload was typed on that one. */
  const base = draft.readAs ?? row;

  const finish = () => {
    clear();
    void refresh();
    given.onClose();
  };
  const toFirstFault = () => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(invalid)?.focus());
  };
  /** The draft with the given fields as `from` has them, all else as it was typed. */
  const withFields = (from: Body, before: Body, keys: readonly string[]): Partial<Draft> => {
    const after = {
      ...before,
      ...only(
        from,
        differing(before, from).filter((key) => keys.includes(String(key))),
      ),
    };
    const [old, next] = [given.start(before), given.start(after)];
    return only(next, differing(old, next));
  };
  const meet = (error: Error, was: Wire, body: Body): boolean => {
    const meanwhile = meanwhileOf(error);
    if (meanwhile === null) return false;
    if (meanwhile.current === null) {
      meetings.begin(meanwhile, []);
      return true;
    }
    const current = verbs.wire.parse(meanwhile.current);
    const fields = meetFields<Body>(was, body, current);
    const taken = fields.filter(({ whose }) => whose === 'theirs').map(({ key }) => key);
    set({ ...draft, ...withFields(current, was, taken), readAs: current });
    setMet({ was, theirs: current });
    meetings.begin(meanwhile, fields);
    save.reset();
    return true;
  };
  const save = useMutation({
    mutationFn: async (body: Body) => {
      const { id } = page.incident;
      if (base === null) {
        const made = await verbs.add(id, body);
        const undo = () => verbs.remove(made.id, made.revision);
        editing.done({ kind, verb: 'added', what: given.name(made), was: { subject, row: made }, undo });
        return;
      }
      const keys = differing<Body>(base, body);
      if (keys.length === 0) return;
      const made = await verbs.change(base.id, only(body, keys), base.revision);
      const undo = () => verbs.change(base.id, only<Body>(base, keys), made.revision);
      editing.done({ kind, verb: 'changed', what: given.name(made), was: { subject, row: made }, undo });
    },
    onSuccess: finish,
    onError: (error, body) => {
      if (base === null || !meet(error, base, body)) toFirstFault();
    },
  });
  const remove = useMutation({
    mutationFn: async (gone: Wire) => {
      await verbs.remove(gone.id, gone.revision);
      const undo = () => verbs.restore(gone.id, gone.revision);
      editing.done({ kind, verb: 'removed', what: given.name(gone), was: { subject, row: gone }, undo });
    },
    onSuccess: finish,
  });

  const back = useMutation({
    mutationFn: async () => (base === null ? null : verbs.restore(base.id)),
    onSuccess: (restored) => {
      meetings.end();
      save.reset();
      if (restored !== null) set({ ...draft, readAs: restored });
    },
  });

  const submit = () => {
    if (meetings.open.length > 0) {
      meetings.remind();
      return;
    }
    const { body, faults: own } = given.read(draft);
    const parsed = verbs.shape.safeParse(body);
    const found = new Map(own);
    for (const issue of parsed.error?.issues ?? []) {
      const field = String(issue.path[0] ?? '');
      if (!found.has(field)) found.set(field, issue.code);
    }
    setFaults(found);
    setMended(new Set());
    save.reset();
    if (parsed.success && found.size === 0) save.mutate(parsed.data);
    else toFirstFault();
  };
  const refused = faultsOf(save.error);
  const part: PartInHand = {
    form,
    kind,
    row,
    base,
    subject,
    wasKept,
    saving: save,
    meetings,
    takeTheirs: (keys) => {
      if (met === null) return;
      set({ ...draft, ...withFields(met.theirs, met.was, keys) });
      meetings.settle(keys);
    },
    bringBack: () => back.mutate(),
    removing: remove,
    submit,
    startOver: () => {
      clear();
      setFaults(new Map());
      save.reset();
      setWasKept(false);
      meetings.end();
    },
    giveUp: () => {
      clear();
      given.onClose();
    },
    onRemove: () => {
      if (base !== null) remove.mutate(base);
    },
    forgetRemoval: remove.reset,
  };
  return {
    part,
    draft,
    put: (fields: Partial<Draft>) => {
      set({ ...draft, ...fields, ...(base === null ? {} : { readAs: base }) });
      setMended(new Set([...mended, ...Object.keys(fields)]));
    },
    /** Looks, for one field, at the form's own check and at the server's refusal, until it is typed in again. */
    faultOf: (field: string): string | undefined => {
      if (mended.has(field)) return undefined;
      const code = faults.get(field);
      return code === undefined ? refused.get(field) : faultWords(field, code);
    },
  };
}
