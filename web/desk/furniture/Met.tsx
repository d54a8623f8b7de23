import '../look/meeting.css';
import { useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { momentWords } from './dates.ts';
import { useLanguage } from './language.ts';
import type { Meetings, MetField } from './meeting.ts';

type Words = {
  readonly labelOf: (key: string) => string;
  readonly wordsOf: (key: string, value: unknown) => string;
};

function Choice(
  props: Words & { readonly field: MetField; readonly onChoose: (whose: 'mine' | 'theirs') => void },
) {
  const { t } = useLanguage();
  const { field, wordsOf } = props;
  const label = props.labelOf(field.key);
  return (
    <fieldset className="meeting-choice">
      <legend>{label}</legend>
      <div className="meeting-side">
        <span className="pale">{t('desk:met.theirs')}</span>
        <blockquote>{wordsOf(field.key, field.theirs)}</blockquote>
        <Button aria-label={t('desk:met.take_of', { field: label })} onPress={() => props.onChoose('theirs')}>
          {t('desk:met.take')}
        </Button>
      </div>
      <div className="meeting-side">
        <span className="pale">{t('desk:met.mine')}</span>
        <blockquote>{wordsOf(field.key, field.mine)}</blockquote>
        <Button aria-label={t('desk:met.keep_of', { field: label })} onPress={() => props.onChoose('mine')}>
          {t('desk:met.keep')}
        </Button>
      </div>
    </fieldset>
  );
}

/**
 * Tells that somebody else changed the same row: who, when, what came in by itself, and field by field what is to be
 * chosen. What was typed stays in the form until then. It takes the focus, so that it is read where one is.
 */
export function Met(
  props: Words & {
    readonly meetings: Meetings;
    /** Takes the other's values over into the form, and settles them. */
    readonly onTake: (keys: readonly string[]) => void;
    /** Brings back what was removed; absent where that cannot be done here. */
    readonly onBringBack?: (() => void) | undefined;
    /** Puts the note away, where the work is saved by itself and nothing else ends it. */
    readonly onSeen?: () => void;
  },
) {
  const { t, language } = useLanguage();
  const { meetings, labelOf, wordsOf } = props;
  const { meeting, open, reminders } = meetings;
  const box = useRef<HTMLElement>(null);
  const left = open.length;
  useEffect(() => {
    if (meeting !== null) box.current?.focus();
  }, [meeting, left, reminders]);
  if (meeting === null) return null;
  const by = meeting.by === '' ? t('desk:met.somebody') : meeting.by;
  const when = meeting.at === null ? '' : momentWords(meeting.at, language);
  const taken = meeting.fields.filter(({ whose }) => whose === 'theirs');
  return (
    <section className="meeting notice" ref={box} tabIndex={-1} aria-labelledby="met-title">
      <p id="met-title" role="alert">
        <b>{t(meeting.gone ? 'desk:met.removed' : 'desk:met.changed', { by, when })}</b> {t('desk:met.safe')}
      </p>
      {taken.length > 0 && (
        <div>
          <p>{t('desk:met.taken')}</p>
          <ul>
            {taken.map(({ key, was, theirs }) => (
              <li key={key}>
                {labelOf(key)}: <del>{wordsOf(key, was)}</del> → <b>{wordsOf(key, theirs)}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
      {left > 0 && <p>{t('desk:met.choose')}</p>}
      {open.map((field) => (
        <Choice
          key={field.key}
          field={field}
          labelOf={labelOf}
          wordsOf={wordsOf}
          onChoose={(whose) => {
            if (whose === 'theirs') props.onTake([field.key]);
            else meetings.settle([field.key]);
          }}
        />
      ))}
      {left > 1 && (
        <div className="acts">
          <Button onPress={() => props.onTake(open.map(({ key }) => key))}>{t('desk:met.take_all')}</Button>
          <Button onPress={() => meetings.settle(open.map(({ key }) => key))}>
            {t('desk:met.keep_all')}
          </Button>
        </div>
      )}
      {meeting.gone && props.onBringBack !== undefined && (
        <div className="acts">
          <Button onPress={props.onBringBack}>{t('desk:met.bring_back')}</Button>
        </div>
      )}
      {left === 0 && !meeting.gone && props.onSeen === undefined && <p>{t('desk:met.settled')}</p>}
      {left === 0 && props.onSeen !== undefined && (
        <div className="acts">
          <Button onPress={props.onSeen}>{t('desk:met.seen')}</Button>
        </div>
      )}
    </section>
  );
}
