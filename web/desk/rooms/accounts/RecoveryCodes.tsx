import { useEffect, useRef } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { CopyButton } from './CopyButton.tsx';

/** Ten codes, shown once. */
export function RecoveryCodes(props: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  // They take the place of the form that was in focus, and are shown once.
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice" ref={box} tabIndex={-1}>
      <h3>{t('accounts:second_step.codes_title')}</h3>
      <p>{t('accounts:second_step.codes_words')}</p>
      <ol className="recovery-codes">
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="acts">
        <CopyButton text={props.codes.join('\n')} label={t('accounts:second_step.copy')} />
        <Button look="main" onPress={props.onKept}>
          {t('accounts:second_step.kept')}
        </Button>
      </div>
    </div>
  );
}
