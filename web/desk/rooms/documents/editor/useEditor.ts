import { Problem } from '@safeconduct/contract/client.ts';
import { DocumentWire, documentsChange, documentsGet } from '@safeconduct/contract/documents.ts';
import type { Identity } from '@safeconduct/documents/forms/model.ts';
import { hider } from '@safeconduct/documents/slots/hide.ts';
import { inAllTexts } from '@safeconduct/documents/slots/slots.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAnswering } from '../../../furniture/connection.ts';
import type { Meanwhile } from '@safeconduct/contract/problem.ts';
import { meanwhileOf, type Meeting, type Meetings, useMeetings } from '../../../furniture/meeting.ts';
import { call, queries, reading } from '../../../furniture/server.ts';
import { changed, merge, taking, type Values, valuesOf } from './merge.ts';

export type Standing = 'saved' | 'typing' | 'saving' | 'away' | 'meeting' | 'fault';

export type Editor = {
  readonly values: Values;
  /** As the server has it: nobody's name in it. */
  readonly base: DocumentWire;
  readonly put: (part: Partial<Values>) => void;
  readonly setField: (field: string, text: string | null) => void;
  /** Keeps a step to come back to. */
  readonly mark: () => void;
  readonly undo: (() => void) | null;
  readonly composing: (now: boolean) => void;
  readonly standing: Standing;
  readonly error: Error | null;
  /** What came of somebody else's work on the same paper. */
  readonly meetings: Meetings;
  /** Takes the other's words over. */
  readonly take: (keys: readonly string[]) => void;
};

/** Words rest this long before they go to the server. */
const PAUSE = 1200;
const placeOf = (id: string) => `safeconduct.paper.${id}`;

type Kept = { readonly base: DocumentWire; readonly values: Values };

/** Words typed while the server was away, and the paper that they were typed on. */
function keptFor(document: DocumentWire): Kept | null {
  const text = sessionStorage.getItem(placeOf(document.id));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null; // Written by an older desk.
  }
}

function begin(document: DocumentWire): { values: Values; meeting: Meeting | null } {
  const kept = keptFor(document);
  if (kept === null) return { values: valuesOf(document), meeting: null };
  const { merged, fields } = merge(valuesOf(kept.base), kept.values, valuesOf(document));
  const { changedBy: by, changedAt: at } = document;
  return { values: merged, meeting: fields.length > 0 ? { by, at, fields, gone: false } : null };
}

/**
 * A paper in work: what is typed shows at once and goes to the server after a pause, never in the middle of a
 * syllable, and never with an identity that is held on this computer. Somebody else's changes are put together with
 * mine; what both changed waits for a choice.
 */
export function useEditor(document: DocumentWire, identities: readonly Identity[]): Editor {
  const [start] = useState(() => begin(document));
  const [base, setBase] = useState(document);
  const [values, setValues] = useState(start.values);
  const [steps, setSteps] = useState<readonly Values[]>([]);
  const meetings = useMeetings(start.meeting);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [syllable, setSyllable] = useState(false);
  const answering = useAnswering();

  const hide = useMemo(() => hider(identities, true), [identities]);
  const sendable = useMemo(() => inAllTexts(values, hide), [values, hide]);
  const due = useMemo(() => changed(valuesOf(base), sendable), [base, sendable]);
  const isDue = Object.keys(due).length > 0;
  const held = meetings.open.length > 0;

  useEffect(() => {
    // With slots for names, as it would go to the server: this storage outlives the tab's memory.
    if (isDue)
      sessionStorage.setItem(placeOf(base.id), JSON.stringify({ base, values: sendable } satisfies Kept));
    else sessionStorage.removeItem(placeOf(base.id));
  }, [isDue, base, sendable]);

  // Somebody else's work came in while there was none of mine to put it together with.
  if (document.revision > base.revision && !isDue && !saving) {
    setBase(document);
    setValues(valuesOf(document));
  }

  const beginMeeting = meetings.begin;
  const meet = useCallback(
    (meanwhile: Meanwhile): void => {
      const theirs = DocumentWire.parse(meanwhile.current);
      const { merged, fields } = merge(valuesOf(base), sendable, valuesOf(theirs));
      // What I typed stays as I typed it, names and all; only what came from the other is new.
      const edits = Object.fromEntries(
        Object.entries(merged.edits).map(([field, text]) => [
          field,
          sendable.edits[field] === text ? (values.edits[field] ?? text) : text,
        ]),
      );
      setBase(theirs);
      setValues({ ...merged, edits });
      beginMeeting(meanwhile, fields);
    },
    [base, sendable, values, beginMeeting],
  );

  const save = useCallback((): void => {
    setSaving(true);
    void call(documentsChange, { params: { id: base.id }, body: { revision: base.revision, ...due } })
      .then(
        (answer) => {
          setBase(answer);
          setError(null);
          const key = reading(documentsGet, { params: { id: base.id } }).queryKey;
          queries.setQueryData(key, (page) =>
            page === undefined ? undefined : { ...page, document: answer },
          );
        },
        (fault: unknown) => {
          const meanwhile = meanwhileOf(fault);
          if (meanwhile !== null) meet(meanwhile);
          else setError(fault instanceof Error ? fault : new Error(String(fault)));
        },
      )
      .finally(() => setSaving(false));
  }, [base, due, meet]);

  const refused = error instanceof Problem;
  useEffect(() => {
    if (!isDue || syllable || held || saving || refused || !answering) return;
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [isDue, syllable, held, saving, refused, answering, save]);

  const put = (part: Partial<Values>) => {
    setError(null);
    setValues((now) => ({ ...now, ...part }));
  };
  const setField = (field: string, text: string | null) =>
    setValues((now) => {
      const { [field]: _was, ...rest } = now.edits;
      setError(null);
      return { ...now, edits: text === null || text.trim() === '' ? rest : { ...rest, [field]: text } };
    });
  const take = (keys: readonly string[]) => {
    setError(null);
    setValues((now) =>
      taking(
        now,
        meetings.open.filter(({ key }) => keys.includes(key)),
      ),
    );
    meetings.settle(keys);
  };
  const last = steps.at(-1);
  return {
    values,
    base,
    put,
    setField,
    mark: () => setSteps((all) => [...all.slice(-49), values]),
    undo:
      last === undefined
        ? null
        : () => {
            setValues(last);
            setSteps((all) => all.slice(0, -1));
          },
    composing: setSyllable,
    standing: held
      ? 'meeting'
      : saving && answering
        ? 'saving'
        : !isDue && !saving
          ? 'saved'
          : refused
            ? 'fault'
            : answering
              ? 'typing'
              : 'away',
    error: refused ? error : null,
    meetings,
    take,
  };
}
