// With the page of an incident, not with the first one.
import '../../../look/parts.css';
import { useEffect, useRef } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { RowOvertaken } from '../../../furniture/RowOvertaken.tsx';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { useIncident } from '../context.ts';
import { type Asked, type Note, useEditing } from './context.ts';
import type { Kind } from './verbs.ts';

/** The quiet way to add to a section. */
export function AddPart(props: { readonly asked: Asked }) {
  const { t } = useLanguage();
  const { may, open } = useEditing();
  if (!may) return null;
  return (
    <Button look="quiet" onPress={() => open(props.asked)}>
      <span aria-hidden="true">+</span> {t(`parts:add.${props.asked.kind}`)}
    </Button>
  );
}

/** An empty section is a blank that asks to be filled. */
export function BlankPart(props: { readonly asked: Asked; readonly words: string }) {
  const { t } = useLanguage();
  const { may, open } = useEditing();
  if (!may) return <p className="blank">{props.words}</p>;
  return (
    <button type="button" className="blank-add" onClick={() => open(props.asked)}>
      <span>{props.words}</span> <b>{t(`parts:first.${props.asked.kind}`)}</b>
    </button>
  );
}

/** Opens one entry for change; `what` names it for those who hear the page. */
export function EditPart(props: { readonly asked: Asked; readonly what: string }) {
  const { t } = useLanguage();
  const { may, open } = useEditing();
  if (!may) return null;
  return (
    <Button
      look="quiet"
      aria-label={t('parts:edit_what', { what: props.what })}
      onPress={() => open(props.asked)}
    >
      {t('parts:edit')}
    </Button>
  );
}

/** What was just done here, with the way back. It stays until the next thing is done. */
export function PartNote(props: { readonly kind: Kind }) {
  const { t } = useLanguage();
  const { note, undo, error, was, giveUp, may } = useEditing();
  const { page } = useIncident();
  const bar = useRef<HTMLDivElement>(null);
  const cared = useRef<Note | null>(null);
  const own = note?.kind === props.kind ? note : null;
  useEffect(() => {
    if (own === null || cared.current === own) return;
    // What opened the form may go with the next reading of the page; without this the keyboard would start at its
    // top again. The drawer gives focus back first.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      cared.current = own;
      bar.current?.focus({ preventScroll: true });
    }, 80);
    return () => clearTimeout(timer);
  }, [own, page]);
  if (own === null || !may) return null;
  return (
    <div className="part-note" ref={bar} tabIndex={-1} data-lands="">
      <span>{own.words}</span>
      {own.mayUndo && (
        <Button look="quiet" onPress={undo}>
          {t('parts:undo')} <kbd aria-hidden="true">{t('parts:undo_keys')}</kbd>
        </Button>
      )}
      {was === null ? (
        <Trouble error={error} />
      ) : (
        <RowOvertaken error={error} was={was.row} kind={was.subject} onSeen={giveUp} />
      )}
    </div>
  );
}
