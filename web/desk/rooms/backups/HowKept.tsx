import type { BackupsWire } from '@safeconduct/contract/backups.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { localTime } from './local-time.ts';
import { sizeWords } from '../../furniture/figures.ts';

/** Where, when, how long, for whom: as the operator has set it. */
export function HowKept(props: { readonly settings: NonNullable<BackupsWire['settings']> }) {
  const { t, language } = useLanguage();
  const { folder, at, keep, encrypted, sameDisk, freeBytes } = props.settings;
  return (
    <Section id="how-kept" title={t('backups:kept.title')}>
      {sameDisk && <p className="notice">{t('backups:kept.same_disk')}</p>}
      <dl className="backup-facts">
        <dt>{t('backups:kept.folder')}</dt>
        <dd>
          <code>{folder}</code>
        </dd>
        <dt>{t('backups:kept.when')}</dt>
        <dd>{t('backups:kept.when_words', { at, local: localTime(at, language) })}</dd>
        <dt>{t('backups:kept.keep')}</dt>
        <dd>{t('backups:kept.keep_words', { ...keep })}</dd>
        <dt>{t('backups:kept.secret')}</dt>
        <dd>{encrypted ? t('backups:kept.secret_yes') : t('backups:kept.secret_no')}</dd>
        <dt>{t('backups:kept.space')}</dt>
        <dd>{freeBytes === null ? t('backups:kept.space_unknown') : sizeWords(freeBytes, language)}</dd>
      </dl>
    </Section>
  );
}
