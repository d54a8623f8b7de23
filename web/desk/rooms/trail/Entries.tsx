import type { TrailEntry } from '@safeconduct/contract/domain.ts';
import { actWords } from '../../furniture/acts.ts';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { detailLines, namesNothing, reasonOf } from '../../furniture/history-words.ts';
import { i18next } from '../../furniture/language-start.ts';
import { useLanguage } from '../../furniture/language.ts';

function About(props: { readonly entry: TrailEntry }) {
  const { t } = useLanguage();
  const { subject, subjectKind } = props.entry;
  if (subjectKind === 'list' || subjectKind === 'session') return null;
  const key = `trail:kinds.${subjectKind}`;
  const kind = i18next.exists(key) ? i18next.t(key) : subjectKind;
  return (
    <>
      {' — '}
      {kind}
      {subject === null ? (
        <span className="pale"> ({t('trail:hidden')})</span>
      ) : (
        <>
          {' '}
          <b>{subject}</b>
        </>
      )}
    </>
  );
}

/** Entries of the trail, newest first, each as a sentence with what was changed below it. */
export function Entries(props: {
  readonly entries: readonly TrailEntry[];
  /** Narrows the trail to what an entry is about. */
  readonly onOnly: (entry: TrailEntry) => void;
}) {
  const { t, language } = useLanguage();
  return (
    <ol className="history trail-entries">
      {props.entries.map((entry) => {
        const lines = detailLines(entry, { t, language, names: namesNothing });
        const { count } = entry.detail;
        const reason = reasonOf(entry);
        return (
          <li key={entry.id}>
            <span className="history-when">
              <time dateTime={entry.at}>{momentWords(entry.at, language)}</time>
            </span>
            <span>
              <b>{entry.actor === '' ? t('desk:history_itself') : entry.actor}</b> {actWords(entry.act)}
              <About entry={entry} />
              {typeof count === 'number' && <span className="pale"> · {t('trail:count', { count })}</span>}
              <span className="pale history-detail">{lines.join(' · ')}</span>
              {reason !== null && (
                <span className="history-detail">
                  {t('trail:why')}: {reason}
                </span>
              )}
            </span>
            <Button look="quiet" onPress={() => props.onOnly(entry)}>
              {t('trail:this_only')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
