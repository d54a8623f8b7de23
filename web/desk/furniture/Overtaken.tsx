import '../look/meeting.css';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { momentWords } from './dates.ts';
import { fieldWords } from './faults.ts';
import { useLanguage } from './language.ts';
import { meanwhileOf, meetFields, type MetField } from './meeting.ts';
import { refresh } from './server.ts';
import { Trouble } from './Trouble.tsx';

/**
 * For a single press that somebody else was quicker than: who changed the row, when, and what. Nothing was done; the row
 * stays as it was read until the reader has seen this, lest it vanish from a list with the reason. Any other error is
 * told as ever.
 */
export function Overtaken<Row extends object>(props: {
  readonly error: Error | null;
  /** The row as it was read here. */
  readonly was: Row;
  /** Words for a value of the row; null where it has none of its own. */
  readonly wordsOf: (key: string, value: unknown) => string | null;
  /** Forgets the press. */
  readonly onSeen: () => void;
}) {
  const { t, language } = useLanguage();
  const { error, was, wordsOf } = props;
  const [told, setTold] = useState<{ error: Error | null; fields: readonly MetField[] }>({
    error: null,
    fields: [],
  });
  const meanwhile = meanwhileOf(error);
  if (error !== told.error)
    // Compared once: what is read again afterwards is no longer what the press was about.
    setTold({
      error,
      fields: meanwhile === null ? [] : meetFields(was, was, { ...was, ...meanwhile.current }),
    });
  if (meanwhile === null) return <Trouble error={error} />;
  const by = meanwhile.by === '' ? t('desk:met.somebody') : meanwhile.by;
  const when = meanwhile.at === null ? '' : momentWords(meanwhile.at, language);
  const words = (key: string, value: unknown) => wordsOf(key, value) ?? t('desk:met.another');
  const lines = told.fields.flatMap((field) => {
    const label = fieldWords(field.key);
    return label === null ? [] : [{ ...field, label }];
  });
  return (
    <div className="meeting notice">
      <p role="alert">
        <b>{t(meanwhile.current === null ? 'desk:met.removed' : 'desk:met.changed', { by, when })}</b>{' '}
        {t('desk:met.not_done')}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ key, label, was: before, theirs }) => (
            <li key={key}>
              {label}: <del>{words(key, before)}</del> → <b>{words(key, theirs)}</b>
            </li>
          ))}
        </ul>
      )}
      <div className="acts">
        <Button
          onPress={() => {
            props.onSeen();
            void refresh();
          }}
        >
          {t('desk:met.show_now')}
        </Button>
      </div>
    </div>
  );
}
