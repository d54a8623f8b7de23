import { type BackupWire, backupsDownload } from '@safeconduct/contract/backups.ts';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { saveFile } from '../../furniture/save.ts';
import { call } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { sizeWords } from '../../furniture/figures.ts';

/** A browser holds a download of ours in memory; beyond this it is copied from the folder. */
const MOST = 500_000_000;

function Holds(props: { readonly one: BackupWire }) {
  const { t } = useLanguage();
  const { rows, files, missing } = props.one;
  if (rows === null || files === null) return null;
  return (
    <>
      {t('backups:list.holds', { count: files, rows, files })}
      {missing !== null && missing > 0 && (
        <p className="soft">{t('backups:list.missing', { count: missing })}</p>
      )}
    </>
  );
}

function Row(props: { readonly one: BackupWire; readonly download: (name: string) => void }) {
  const { t, language } = useLanguage();
  const { name, takenAt, bytes, encrypted, checkedAt, by } = props.one;
  const origin =
    checkedAt === null
      ? t('backups:list.unknown')
      : by === null
        ? t('backups:list.by_clock')
        : t('backups:list.by', { name: by });
  return (
    <tr>
      <th scope="row">
        <time dateTime={takenAt}>{momentWords(takenAt, language)}</time>
        <p className="pale backup-name">{name}</p>
      </th>
      <td className="number">{sizeWords(bytes, language)}</td>
      <td>
        <Holds one={props.one} />
      </td>
      <td>
        {origin}
        <p className="pale">{encrypted ? t('backups:list.encrypted') : t('backups:list.clear')}</p>
      </td>
      <td>
        {bytes > MOST ? (
          <span className="pale">{t('backups:list.large')}</span>
        ) : (
          <Button
            look="quiet"
            aria-label={`${t('backups:list.download')} ${name}`}
            onPress={() => props.download(name)}
          >
            {t('backups:list.download')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What is in the folder, newest first. */
export function BackupRows(props: { readonly backups: readonly BackupWire[] }) {
  const { t } = useLanguage();
  const download = useMutation({
    mutationFn: (name: string) => call(backupsDownload, { params: { name } }),
    onSuccess: (file, name) => saveFile(file, name),
  });
  if (props.backups.length === 0) return <p className="soft">{t('backups:list.none')}</p>;
  return (
    <>
      <div className="table-scroll">
        <table className="backups">
          <thead>
            <tr>
              <th scope="col">{t('backups:list.taken')}</th>
              <th scope="col" className="number">
                {t('backups:list.size')}
              </th>
              <th scope="col">{t('backups:list.content')}</th>
              <th scope="col">{t('backups:list.how')}</th>
              <th scope="col">
                <span className="unseen">{t('backups:list.download')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {props.backups.map((one) => (
              <Row key={one.name} one={one} download={(name) => download.mutate(name)} />
            ))}
          </tbody>
        </table>
      </div>
      <Trouble error={download.error} />
    </>
  );
}
