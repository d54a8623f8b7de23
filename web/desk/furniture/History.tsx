import type { HistoryEntry } from '@safeconduct/contract/domain.ts';
import { history } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { actWords } from './acts.ts';
import { momentWords } from './dates.ts';
import { detailLines, namesNothing, type Naming, reasonOf } from './history-words.ts';
import { useLanguage } from './language.ts';
import { Loaded } from './Loaded.tsx';
import { SeenBy } from './SeenBy.tsx';
import { reading } from './server.ts';

type Kind = Parameters<typeof reading<typeof history>>[1]['params']['kind'];

/** Who did what, newest first. */
export function HistoryList(props: {
  readonly entries: readonly HistoryEntry[];
  readonly names?: Naming;
  /** The thing whose history it is; it is not named again on every line. */
  readonly of?: string;
}) {
  const { t, language } = useLanguage();
  const { names = namesNothing } = props;
  if (props.entries.length === 0) return <p className="pale">{t('desk:history_none')}</p>;
  return (
    <ol className="history">
      {props.entries.map((entry) => {
        const subject = entry.subjectId === props.of ? null : names(entry.subjectId);
        const lines = detailLines(entry, { t, language, names });
        const reason = reasonOf(entry);
        return (
          <li key={entry.id}>
            <span className="history-when">
              <time dateTime={entry.at}>{momentWords(entry.at, language)}</time>
            </span>
            <span>
              <b>{entry.actor === '' ? t('desk:history_itself') : entry.actor}</b> {actWords(entry.act)}
              {subject !== null && (
                <>
                  : <b>{subject}</b>
                </>
              )}
              <span className="pale history-detail">{lines.join(' · ')}</span>
              {reason !== null && (
                <span className="history-detail">
                  {t('trail:why')}: {reason}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The history of one object, read when it is opened. */
export function HistoryOf(props: { readonly kind: Kind; readonly id: string; readonly names?: Naming }) {
  const { names = namesNothing } = props;
  const query = useQuery(reading(history, { params: { kind: props.kind, id: props.id } }));
  return (
    <>
      <SeenBy kind={props.kind} id={props.id} />
      <Loaded query={query}>
        {({ entries }) => <HistoryList entries={entries} names={names} of={props.id} />}
      </Loaded>
    </>
  );
}
