import { useMutation } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { useDraft } from '../../../furniture/draft.ts';
import { faultsOf, faultWords } from '../../../furniture/faults.ts';
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

type Sent = { readonly isPending: boolean; readonly error: Error | null };

/** What the frame of a form needs, whatever the kind. */
export type PartInHand = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly kind: Kind;
  readonly row: { readonly id: string } | null;
  readonly subject: Verbs<object, { id: string }>['subject'];
  /** True where the form was begun before and what was typed then stands in it. */
  readonly wasKept: boolean;
  readonly saving: Sent;
  readonly removing: Sent;
  readonly submit: () => void;
  readonly startOver: () => void;
  readonly giveUp: () => void;
  readonly onRemove: () => void;
};

/**
 * One form over one part of an incident. What is typed is kept in this tab until it is saved or given up; the
 * contract's own shape checks it before it is sent, and what the server refuses comes back to its field.
 */
export function usePart<
  Draft extends object,
  Body extends object,
  Wire extends Body & { id: string },
>(given: {
  readonly kind: Kind;
  readonly verbs: Verbs<Body, Wire>;
  readonly row: Wire | null;
  /** Tells drafts of new rows apart that began differently. */
  readonly begunFrom: string;
  readonly start: () => Draft;
  readonly read: (draft: Draft) => Candidate;
  /** The part in words: "Lot A". */
  readonly name: (wire: Wire) => string;
  readonly onClose: () => void;
}) {
  const { verbs, row, kind } = given;
  const { page } = useIncident();
  const editing = useEditing();
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState(given.start);
  const place =
    row === null ? `part.${kind}.${page.incident.id}.${given.begunFrom}` : `part.${kind}.${row.id}`;
  const { value: draft, set, clear } = useDraft(place, start);
  const [wasKept, setWasKept] = useState(draft !== start);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());

  const finish = () => {
    clear();
    void refresh();
    given.onClose();
  };
  const toFirstFault = () => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(invalid)?.focus());
  };
  const save = useMutation({
    mutationFn: async (body: Body) => {
      const { id } = page.incident;
      if (row === null) {
        const made = await verbs.add(id, body);
        const undo = () => verbs.remove(made.id);
        editing.done({ kind, verb: 'added', what: given.name(made), undo });
        return;
      }
      const keys = differing(row, body);
      if (keys.length === 0) return;
      const made = await verbs.change(row.id, only(body, keys));
      const undo = () => verbs.change(row.id, only<Body>(row, keys));
      editing.done({ kind, verb: 'changed', what: given.name(made), undo });
    },
    onSuccess: finish,
    onError: toFirstFault,
  });
  const remove = useMutation({
    mutationFn: async (gone: Wire) => {
      await verbs.remove(gone.id);
      const undo = () => verbs.restore(gone.id);
      editing.done({ kind, verb: 'removed', what: given.name(gone), undo });
    },
    onSuccess: finish,
  });

  const submit = () => {
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
    subject: verbs.subject,
    wasKept,
    saving: save,
    removing: remove,
    submit,
    startOver: () => {
      clear();
      setFaults(new Map());
      save.reset();
      setWasKept(false);
    },
    giveUp: () => {
      clear();
      given.onClose();
    },
    onRemove: () => {
      if (row !== null) remove.mutate(row);
    },
  };
  return {
    part,
    draft,
    put: (fields: Partial<Draft>) => {
      set({ ...draft, ...fields });
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
