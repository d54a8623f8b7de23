import { type ReportPage, reportsFile } from '@safeconduct/contract/domain.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { HistoryOf } from '../../furniture/History.tsx';
import { sizeWords } from '../../furniture/figures.ts';
import { useLanguage } from '../../furniture/language.ts';
import { saveFile } from '../../furniture/save.ts';
import { Section } from '../../furniture/Section.tsx';
import { call } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** The original as received, its fingerprint, and who did what with it. */
export function ReportFoot(props: { readonly page: ReportPage }) {
  const { t, language } = useLanguage();
  const [showing, setShowing] = useState(false);
  const { report, file } = props.page;
  const fetchFile = useMutation({
    mutationFn: () => call(reportsFile, { params: { id: report.id } }),
    onSuccess: (out) => saveFile(out, file?.name ?? report.code),
  });
  return (
    <div className="report-foot">
      {file !== null && (
        <Section id="original-file" title={t('report:file.title')} lead={t('report:file.words')}>
          <p>
            <Button look="words" onPress={() => fetchFile.mutate()}>
              {file.name}
            </Button>{' '}
            <span className="pale">
              {file.mediaType} · {sizeWords(file.bytes, language)}
            </span>
          </p>
          <p className="pale">
            SHA-256 <code className="fingerprint">{file.sha256}</code>
          </p>
          <Trouble error={fetchFile.error} />
        </Section>
      )}
      <Section id="report-history" title={t('desk:history')}>
        {showing ? (
          <HistoryOf kind="report" id={report.id} />
        ) : (
          <Button look="quiet" onPress={() => setShowing(true)}>
            {t('desk:history_show')}
          </Button>
        )}
      </Section>
    </div>
  );
}
