import type { DraftField, Identity } from '@safeconduct/documents/forms/model.ts';
import { textOf } from '@safeconduct/documents';
import { filledRuns } from '@safeconduct/documents/slots/slots.ts';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { composing } from '../../../furniture/keys.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Words } from './Words.tsx';

type Props = {
  readonly field: DraftField;
  readonly lang: string;
  readonly identities: readonly Identity[];
  /** The author's own words, as typed; undefined where the file speaks. */
  readonly own: string | undefined;
  readonly open: boolean;
  readonly mayWrite: boolean;
  /** True where the answer says who somebody is: it is typed in the box of this computer. */
  readonly local: boolean;
  readonly claimOf: (number: number) => string | undefined;
  readonly show: (claimIds: readonly string[]) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onNext: () => void;
  readonly onType: (text: string | null) => void;
  readonly onCompose: (now: boolean) => void;
  readonly onBack: () => void;
};

/** A field in the author's hands. Closing keeps what was typed; Escape too: nothing typed is lost, undo takes it back. */
function Typing(props: Props) {
  const { t } = useLanguage();
  const { field, own } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const file = textOf(filledRuns(field.runs, props.identities, (code) => `[${code}]`));
  const start = own ?? (field.state === 'filled' ? file : '');
  useEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (composing(event.nativeEvent)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onClose();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onNext();
    }
  };
  return (
    <textarea
      ref={area}
      className="paper-area"
      lang={props.lang}
      aria-label={[field.number, field.label].filter(Boolean).join(' ')}
      aria-describedby="paper-keys"
      defaultValue={start}
      rows={Math.min(14, Math.max(2, start.split('\n').length + Math.floor(start.length / 80)))}
      placeholder={t('paper:type_here')}
      onChange={(event) => {
        const text = event.target.value;
        // Words that are the file's own again are the file's: they go on changing with it.
        props.onType(own === undefined && text === start ? null : text);
      }}
      onCompositionStart={() => props.onCompose(true)}
      onCompositionEnd={() => props.onCompose(false)}
      onKeyDown={press}
      onBlur={() => {
        props.onCompose(false);
        // Another window in front is no reason to close.
        if (document.hasFocus()) props.onClose();
      }}
    />
  );
}

/** One answer of the paper: its words, or the blank that asks for them, or why it is left out. */
export function FieldLine(props: Props) {
  const { t } = useLanguage();
  const { field, open } = props;
  const id = `field-${field.id}`;
  const writable = props.mayWrite && !props.local && field.state !== 'left_out';
  return (
    <section
      id={id}
      className={`paper-field paper-${field.state}`}
      aria-labelledby={`${id}-label`}
      data-open={open ? '' : undefined}
    >
      <header className="paper-label">
        {field.number !== '' && <span className="paper-number">{field.number}</span>}
        <h3 id={`${id}-label`} lang={props.lang}>
          {field.label}
          {field.required && field.state === 'missing' && (
            <span className="paper-required"> {t('paper:required')}</span>
          )}
        </h3>
        <span className="paper-acts">
          {field.state === 'edited' && (
            <>
              <span className="paper-own">{t('paper:own')}</span>
              {props.mayWrite && !props.local && (
                <Button look="quiet" onPress={props.onBack}>
                  {t('paper:back')}
                </Button>
              )}
            </>
          )}
          {(writable || props.local) && props.mayWrite && !open && (
            <Button look="quiet" onPress={props.onOpen} aria-describedby={`${id}-label`}>
              {props.local
                ? t('paper:local.type')
                : field.state === 'missing'
                  ? t('paper:fill')
                  : t('paper:edit')}
            </Button>
          )}
        </span>
      </header>
      {open && writable ? (
        <Typing {...props} />
      ) : (
        // A press anywhere on the words opens them; the button beside the label is the same for the keyboard.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          className="paper-words"
          lang={props.lang}
          onClick={() => {
            const chosen = getSelection();
            if (props.mayWrite && (writable || props.local) && (chosen === null || chosen.isCollapsed))
              props.onOpen();
          }}
        >
          <Words runs={field.runs} identities={props.identities} claimOf={props.claimOf} show={props.show} />
          {field.runs.length === 0 && <p className="paper-unknown">{t('paper:blank')}</p>}
          {field.state === 'left_out' && field.why !== '' && <p className="paper-why">{field.why}</p>}
        </div>
      )}
    </section>
  );
}
