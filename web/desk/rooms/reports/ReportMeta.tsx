import { type ReportSummary, reportsUpdate } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { reliabilities } from '../../furniture/Grade.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { IncidentChoice } from './IncidentChoice.tsx';

/** Corrects what is known about a report, never its text. */
export function ReportMeta(props: { readonly report: ReportSummary; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { report } = props;
  const [draft, setDraft] = useState({
    title: report.title,
    publisher: report.publisher,
    url: report.url ?? '',
    publishedOn: report.publishedOn ?? '',
    language: report.language,
    note: report.note,
    incidentId: report.incidentId ?? '',
    reliability: report.reliability as string,
    state: report.state as string,
  });
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const update = useWriting(reportsUpdate);
  return (
    <Box title={t('report:meta.edit')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate(
            {
              params: { id: report.id },
              body: {
                title: draft.title,
                publisher: draft.publisher,
                url: draft.url === '' ? null : draft.url,
                publishedOn: draft.publishedOn === '' ? null : draft.publishedOn,
                ...(draft.language === report.language ? {} : { language: draft.language }),
                note: draft.note,
                incidentId: draft.incidentId === '' ? null : draft.incidentId,
                reliability: reliabilities.find((one) => one === draft.reliability) ?? report.reliability,
                state:
                  (['new', 'read', 'set_aside'] as const).find((one) => one === draft.state) ?? report.state,
              },
            },
            { onSuccess: props.onClose },
          );
        }}
      >
        <Field label={t('report:meta.title')} value={draft.title} onChange={(title) => put({ title })} />
        <div className="form-row">
          <Field
            label={t('report:meta.publisher')}
            value={draft.publisher}
            onChange={(publisher) => put({ publisher })}
          />
          <Field
            label={t('report:meta.published_on')}
            hint={t('report:meta.published_on_hint')}
            value={draft.publishedOn}
            onChange={(publishedOn) => put({ publishedOn })}
            error={faultOf(update.error, 'publishedOn')}
          />
        </div>
        <Field
          label={t('report:meta.url')}
          hint={t('report:meta.url_hint')}
          value={draft.url}
          onChange={(url) => put({ url })}
          error={faultOf(update.error, 'url')}
        />
        <IncidentChoice
          caseId={report.caseId}
          value={draft.incidentId}
          onChange={(incidentId) => put({ incidentId })}
        />
        <div className="form-row">
          <Choice
            label={t('report:meta.reliability')}
            value={draft.reliability}
            options={reliabilities.map((value) => ({
              value,
              label: `${value} ${t(`terms:reliability.${value}`)}`,
            }))}
            onChange={(reliability) => put({ reliability })}
          />
          <Choice
            label={t('report:meta.state')}
            value={draft.state}
            options={(['new', 'read', 'set_aside'] as const).map((value) => ({
              value,
              label: t(`report:state.${value}`),
            }))}
            onChange={(state) => put({ state })}
          />
        </div>
        <Field
          label={t('report:meta.language')}
          value={draft.language}
          onChange={(language) => put({ language })}
          error={faultOf(update.error, 'language')}
        />
        <Field
          label={t('report:meta.note')}
          lines={3}
          value={draft.note}
          onChange={(note) => put({ note })}
        />
        <Trouble error={update.error} />
        <div className="acts box-acts">
          <Button look="main" type="submit" isPending={update.isPending}>
            {t('desk:save')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:cancel')}</Button>
        </div>
      </Form>
    </Box>
  );
}
