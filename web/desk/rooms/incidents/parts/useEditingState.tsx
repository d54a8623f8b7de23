import type { Permission } from '@safeconduct/contract/permissions.ts';
import { useMemo, useRef, useState } from 'react';
import { announce } from '../../../furniture/announce.ts';
import { useShortcuts } from '../../../furniture/keys.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { refresh } from '../../../furniture/server.ts';
import { useSession } from '../../../furniture/session.ts';
import type { Asked, Done, Editing, Note } from './context.ts';

/** What is open and what was done on this page. Ctrl+Z takes back the last thing, then the one before. */
export function useEditingState(asOf: string | null, permission: Permission = 'incidents.write') {
  const { t } = useLanguage();
  const { may } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [past, setPast] = useState<readonly Done[]>([]);
  const [note, setNote] = useState<Note | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const busy = useRef(false);
  const mayEdit = may(permission) && asOf === null;

  const undo = () => {
    const last = past.at(-1);
    if (last === undefined || busy.current || !mayEdit) return;
    busy.current = true;
    setError(null);
    last
      .undo()
      .then(async () => {
        const words = t('parts:note.undone', { what: last.what });
        setPast(past.slice(0, -1));
        setNote({ kind: last.kind, words, mayUndo: past.length > 1 });
        announce(words);
        await refresh();
      })
      .catch((reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))))
      .finally(() => {
        busy.current = false;
      });
  };
  const done = (one: Done) => {
    const words = t(`parts:note.${one.verb}`, { what: one.what });
    setError(null);
    setPast([...past, one]);
    setNote({ kind: one.kind, words, mayUndo: true });
    announce(words);
  };
  const giveUp = () => {
    setError(null);
    setNote(null);
    setPast(past.slice(0, -1));
  };
  const was = error === null ? null : (past.at(-1)?.was ?? null);
  useShortcuts({ 'ctrl+z': undo });
  const editing = useMemo(
    (): Editing => ({ may: mayEdit, open: setAsked, done, undo, note, error, was, giveUp }),
    // `done`, `undo` and `giveUp` are made anew with what they read.
    // oxlint-disable-next-line react/exhaustive-deps
    [mayEdit, past, note, error, t],
  );
  return { editing, asked, close: () => setAsked(null) };
}
