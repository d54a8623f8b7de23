import type { Draft } from '@safeconduct/documents/forms/model.ts';
import { fieldWords } from '../../../furniture/faults.ts';
import { namesNothing, valueWords } from '../../../furniture/history-words.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Met } from '../../../furniture/Met.tsx';
import { useIncident } from '../../incidents/context.ts';
import type { Editor } from './useEditor.ts';

/** Tells that somebody else worked on the paper too, what came of it, and what is still to be chosen. */
export function PaperMet(props: { readonly editor: Editor; readonly draft: Draft }) {
  const { t, language } = useLanguage();
  const { meetings, take } = props.editor;
  const { persons } = useIncident().page;
  return (
    <Met
      meetings={meetings}
      labelOf={(key) => props.draft.fields.find(({ id }) => id === key)?.label ?? fieldWords(key) ?? key}
      wordsOf={(key, value) => {
        if (key === 'personId') return persons.find(({ id }) => id === value)?.code ?? t('desk:not_stated');
        if (key === 'submitter') return submitterWords(value) || t('desk:not_stated');
        return valueWords('document', key, value, { t, language, names: namesNothing }) ?? String(value);
      }}
      onTake={take}
      onSeen={meetings.end}
    />
  );
}

function submitterWords(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((one) => typeof one === 'string' && one !== '')
        .join(', ')
    : '';
}
