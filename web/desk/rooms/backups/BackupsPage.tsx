import type { BackupsWire } from '@safeconduct/contract/backups.ts';
import { agoWords, momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { BackupRows } from './BackupRows.tsx';
import { HowKept } from './HowKept.tsx';
import { HowToRestore, TurningOn } from './InWords.tsx';
import { MakeOne } from './MakeOne.tsx';
import { useBackups } from './useBackups.ts';
import '../../look/backups.css';

/** The sentence above everything: is there a backup, and how old is it? */
function Lead(props: { readonly all: BackupsWire; readonly readAt: number }) {
  const { t, language } = useLanguage();
  const { settings, backups, nextAt, running } = props.all;
  const newest = backups[0];
  if (settings === null) return <p className="lead">{t('backups:lead_off')}</p>;
  const next =
    nextAt === null || running !== null
      ? ''
      : new Date(nextAt).getTime() <= props.readAt
        ? t('backups:next_now')
        : t('backups:next', { at: momentWords(nextAt, language) });
  return (
    <p className="lead">
      {newest === undefined
        ? t('backups:lead_none')
        : t('backups:lead_last', { ago: agoWords(newest.takenAt, language) })}{' '}
      {next}
    </p>
  );
}

function Failed(props: { readonly failed: NonNullable<BackupsWire['failed']> }) {
  const { t, language } = useLanguage();
  const { at, fault, detail } = props.failed;
  return (
    <div className="trouble" role="alert">
      <p className="trouble-words">{t('backups:failed.title', { ago: agoWords(at, language) })}</p>
      <p>{t(`backups:failed.${fault}`)}</p>
      {detail !== '' && (
        <p className="soft" lang="en">
          {detail}
        </p>
      )}
      <p className="pale">{t('backups:failed.again')}</p>
    </div>
  );
}

/** Backups, for administrators: is there one, what is next, what is in the folder, and how to go back to it. */
export function BackupsPage() {
  const { t } = useLanguage();
  const query = useBackups();
  return (
    <div className="page">
      <Loaded query={query}>
        {(all) => (
          <>
            <header className="page-head">
              <h1>{t('backups:title')}</h1>
              <Lead all={all} readAt={query.dataUpdatedAt} />
              {all.settings?.encrypted === false && <p className="notice">{t('backups:clear')}</p>}
            </header>
            {all.failed !== null && <Failed failed={all.failed} />}
            {all.settings === null ? (
              <TurningOn />
            ) : (
              <>
                <MakeOne all={all} />
                <Section id="in-the-folder" title={t('backups:list.title')} lead={t('backups:list.words')}>
                  <BackupRows backups={all.backups} />
                </Section>
                <HowKept settings={all.settings} />
              </>
            )}
            <HowToRestore newest={all.backups[0]?.name} folder={all.settings?.folder} />
          </>
        )}
      </Loaded>
    </div>
  );
}
