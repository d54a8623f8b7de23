import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import type { Progress } from './usePress.ts';

/** "Setting the paper": what the press is doing, and a way to stop it. */
export function Setting(props: { readonly progress: Progress | null; readonly onStop: () => void }) {
  const { t, language } = useLanguage();
  const { progress } = props;
  if (progress === null) return null;
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
      bytes / 1_000_000,
    );
  return (
    <div className="setting">
      <output>
        {progress.step.kind === 'loading'
          ? t('paper:press.loading', { megabytes: megabytes(progress.step.bytes) })
          : t('paper:press.setting', { format: t(`paper:format.${progress.format}`) })}
      </output>
      <progress aria-label={t('paper:press.title')} />
      <Button onPress={props.onStop}>{t('paper:press.stop')}</Button>
    </div>
  );
}
