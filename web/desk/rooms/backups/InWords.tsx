import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';

function Command(props: { readonly children: string }) {
  return (
    <pre className="command">
      <code>{props.children}</code>
    </pre>
  );
}

/** What to do on the machine, step by step; the file is the newest there is. */
export function HowToRestore(props: {
  readonly newest: string | undefined;
  readonly folder: string | undefined;
}) {
  const { t } = useLanguage();
  const file = props.newest === undefined ? 'FILE' : `${props.folder ?? '.'}/${props.newest}`;
  return (
    <Section id="how-to-restore" title={t('backups:restore.title')} lead={t('backups:restore.words')}>
      <ol className="backup-steps">
        <li>
          {t('backups:restore.verify')}
          <Command>{`npx safeconduct backup verify ${file}`}</Command>
        </li>
        <li>{t('backups:restore.stop')}</li>
        <li>
          {t('backups:restore.run')}
          <Command>{`npx safeconduct restore ${file}`}</Command>
          <p className="pale">{t('backups:restore.key')}</p>
        </li>
        <li>{t('backups:restore.start')}</li>
      </ol>
    </Section>
  );
}

/** What to say to whoever runs the server. */
export function TurningOn() {
  const { t } = useLanguage();
  return (
    <Section id="turning-on" title={t('backups:off.title')} lead={t('backups:off.words')}>
      <Command>{`SAFECONDUCT_BACKUPS=/mnt/backups\nSAFECONDUCT_BACKUP_AT=02:30\nSAFECONDUCT_BACKUP_KEEP=7d,4w,12m\nSAFECONDUCT_BACKUP_RECIPIENTS=age1...`}</Command>
      <p>{t('backups:off.by_hand')}</p>
      <Command>npx safeconduct backup /mnt/usb/today.backup</Command>
    </Section>
  );
}
