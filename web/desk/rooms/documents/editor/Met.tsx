import type { Draft } from '@safeconduct/documents/forms/model.ts';
import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import type { Editor } from './useEditor.ts';

/** Tells that somebody else worked on the paper too, what came of it, and what is still to be chosen. */
export function Met(props: { readonly editor: Editor; readonly draft: Draft }) {
  const { t } = useLanguage();
  const { meeting, dismiss } = props.editor;
  if (meeting === null) return null;
  const labelOf = (id: string) => props.draft.fields.find((field) => field.id === id)?.label ?? id;
  const clashes = Object.keys(meeting.clashes);
  return (
    <div className="notice met">
      <output>
        <b>{t('paper:meet.title', { by: meeting.by })}</b>
      </output>
      {meeting.taken.length > 0 && <p>{t('paper:meet.taken', { fields: meeting.taken.map(labelOf) })}</p>}
      {clashes.length > 0 ? (
        <p>{t('paper:meet.choose', { fields: clashes.map(labelOf) })}</p>
      ) : (
        <Button look="quiet" onPress={dismiss}>
          {t('paper:meet.seen')}
        </Button>
      )}
    </div>
  );
}
