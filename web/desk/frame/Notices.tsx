import { type NoticeWire, noticesList, noticesSeen } from '@safeconduct/contract/second-step.ts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../furniture/Button.tsx';
import { useLanguage } from '../furniture/language.ts';
import { reading, useWriting } from '../furniture/server.ts';
import { Ago } from '../furniture/When.tsx';

function Line({ notice }: { readonly notice: NoticeWire }) {
  const { t } = useLanguage();
  const seen = useWriting(noticesSeen);
  const { id, kind, by, note, caseTitle, at } = notice;
  return (
    <li>
      <div>
        <p>
          {t(`desk:notice.${kind}`, { by, case: caseTitle ?? '' })}{' '}
          <span className="pale">
            <Ago at={at} />
          </span>
        </p>
        {note !== '' && <p className="soft">{t('desk:notice.reason', { note })}</p>}
      </div>
      <Button look="quiet" isPending={seen.isPending} onPress={() => seen.mutate({ body: { ids: [id] } })}>
        {t('desk:notice.away')}
      </Button>
    </li>
  );
}

/** What others did to one's account or to a closed case, until one has read it. */
export function Notices() {
  const { t } = useLanguage();
  const { data } = useQuery({ ...reading(noticesList, {}), refetchInterval: 60_000 });
  if (data === undefined || data.notices.length === 0) return null;
  return (
    <aside className="notices" aria-label={t('desk:notice.label')}>
      <ul>
        {data.notices.map((notice) => (
          <Line key={notice.id} notice={notice} />
        ))}
      </ul>
    </aside>
  );
}
