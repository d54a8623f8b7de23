import { type ReportSummary, reportsUpdate } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { reliabilities } from '../../furniture/Grade.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { faultOf, fieldWords } from '../../furniture/faults.ts';
import { namesNothing, valueWords } from '../../furniture/history-words.ts';
import { meanwhileOf } from '../../furniture/meeting.ts';
import { Met } from '../../furniture/Met.tsx';
import { useRowDraft } from '../../furniture/row-draft.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { IncidentChoice } from './IncidentChoice.tsx';

/** What is edited here as the form holds it; `report` is a row of the server, or such a draft. */
function fieldsOf(report: Readonly<Record<string, unknown>> | ReportSummary) {
  const { title, publisher, url, publishedOn, language, note, incidentId, reliability, state, revision } =
    report as ReportSummary;
  return {
    title,
    publisher,
    url: url ?? '',
    publishedOn: publishedOn ?? '',
    language,
    note,
    incidentId: incidentId ?? '',
    reliability: reliability as string,
    state: state as string,
    revision,
  };
}

/** Corrects what is known about a report, never its text. */
export function ReportMeta(props: { readonly report: ReportSummary; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const { report } = props;
  const [start] = useState(() => fieldsOf(report));
  const { draft, put, clear, meetings, refused, take } = useRowDraft(`report.${report.id}`, start, fieldsOf);
  const finish = () => {
    clear();
    props.onClose();
  };
  const update = useWriting(reportsUpdate);
  return (
    <Box title={t('report:meta.edit')} onClose={props.onClose}>
      <Met
        meetings={meetings}
        labelOf={(key) => fieldWords(key) ?? key}
        wordsOf={(key, value) =>
          valueWords('report', key, value, { t, language, names: namesNothing }) ?? t('desk:met.another')
        }
        onTake={take}
      />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (meetings.open.length > 0) return meetings.remind();
          update.mutate(
            {
              params: { id: report.id },
              body: {
                title: draft.title,
                publisher: draft.publisher,
                url: draft.url === '' ? null : draft.url,
                publishedOn: draft.publishedOn === '' ? null : draft.publishedOn,
                revision: draft.revision,
                ...(draft.language === start.language ? {} : { language: draft.language }),
                note: draft.note,
                incidentId: draft.incidentId === '' ? null : draft.incidentId,
                reliability: reliabilities.find((one) => one === draft.reliability) ?? report.reliability,
                state:
                  (['new', 'read', 'set_aside'] as const).find((one) => one === draft.state) ?? report.state,
              },
            },
            { onSuccess: finish, onError: (error) => refused(error, fieldsOf(draft)) },
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
        <Trouble error={meanwhileOf(update.error) === null ? update.error : null} />
        <div className="acts box-acts">
          <Button look="main" type="submit" isPending={update.isPending}>
            {t('desk:save')}
          </Button>
          <Button onPress={finish}>{t('desk:cancel')}</Button>
        </div>
      </Form>
    </Box>
  );
}
