import { useState } from 'react';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';

/** Copies what is shown once. Where the browser forbids it, it stands there to be copied by hand. */
export function CopyButton(props: { readonly text: string; readonly label: string }) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
    } catch {
      return;
    }
    setCopied(true);
    announce(t('accounts:second_step.copied'));
  };
  return (
    <Button onPress={() => void copy()}>{copied ? t('accounts:second_step.copied') : props.label}</Button>
  );
}
