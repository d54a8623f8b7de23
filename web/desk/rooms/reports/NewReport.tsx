import { casesList, reportsPaste, reportsUpload } from '@safeconduct/contract/domain.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { useDraft } from '../../furniture/draft.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { call, reading, refresh, useWriting } from '../../furniture/server.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { FileDrop } from './FileDrop.tsx';
import { IncidentChoice } from './IncidentChoice.tsx';

const empty = {
  caseId: '',
  incidentId: '',
  channel: 'paste' as 'paste' | 'phone' | 'message',
  text: '',
  title: '',
  publisher: '',
  url: '',
  publishedOn: '',
};

/** Taking in a report: a file, a pasted text, or a note of a call. What is typed outlives a reload. */
export function NewReport() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { value: draft, set, clear } = useDraft('report', empty);
  const cases = useQuery(reading(casesList, {}));
  const caseId = draft.caseId || (cases.data?.cases[0]?.id ?? '');
  const paste = useWriting(reportsPaste);
  const put = (part: Partial<typeof empty>) => set({ ...draft, ...part });
  const open = (id: string) => {
    clear();
    void navigate({ to: '/reports/$id', params: { id } });
  };
  const upload = useMutation({
    mutationFn: async (file: File) =>
      call(reportsUpload, {
        query: {
          caseId,
          name: file.name,
          ...(draft.incidentId === '' ? {} : { incidentId: draft.incidentId }),
        },
        file: { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) },
      }),
    onSuccess: async ({ report }) => {
      await refresh();
      open(report.id);
    },
  });
  const ofCall = draft.channel === 'phone';
  return (
    <div className="page narrow">
      <header className="page-head">
        <h1>{t('report:new.title')}</h1>
        <p className="lead">{t('report:new.words')}</p>
      </header>
      <div className="form-row">
        {(cases.data?.cases.length ?? 0) > 1 && (
          <Choice
            label={t('report:new.case')}
            value={caseId}
            options={(cases.data?.cases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(value) => put({ caseId: value, incidentId: '' })}
          />
        )}
        <IncidentChoice
          caseId={caseId}
          value={draft.incidentId}
          onChange={(incidentId) => put({ incidentId })}
        />
      </div>
      <FileDrop onFile={(file) => upload.mutate(file)} pending={upload.isPending} />
      <Trouble error={upload.error} />
      <p className="or">
        <span>{t('report:new.or')}</span>
      </p>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          paste.mutate(
            {
              body: {
                caseId,
                incidentId: draft.incidentId === '' ? null : draft.incidentId,
                text: draft.text,
                channel: draft.channel,
                title: draft.title,
                publisher: draft.publisher,
                url: draft.url === '' ? null : draft.url,
                publishedOn: draft.publishedOn === '' ? null : draft.publishedOn,
                language: null,
                genre: ofCall ? 'note of a call' : '',
                secrecy: 'internal',
                note: '',
              },
            },
            { onSuccess: ({ report }) => open(report.id) },
          );
        }}
      >
        <Choice
          label={t('report:new.channel')}
          value={draft.channel}
          options={(['paste', 'phone', 'message'] as const).map((value) => ({
            value,
            label: t(`report:channel.${value}`),
          }))}
          onChange={(value) => put({ channel: value === 'phone' || value === 'message' ? value : 'paste' })}
        />
        <Field
          label={ofCall ? t('report:new.note') : t('report:new.text')}
          hint={ofCall ? t('report:new.note_hint') : t('report:new.text_hint')}
          lines={12}
          value={draft.text}
          onChange={(text) => put({ text })}
          isRequired
          error={faultOf(paste.error, 'text')}
        />
        <div className="form-row">
          <Field
            label={ofCall ? t('report:new.caller') : t('report:meta.publisher')}
            value={draft.publisher}
            onChange={(publisher) => put({ publisher })}
            error={faultOf(paste.error, 'publisher')}
          />
          <Field
            label={t('report:meta.published_on')}
            hint={t('report:meta.published_on_hint')}
            placeholder="2012-02-14"
            value={draft.publishedOn}
            onChange={(publishedOn) => put({ publishedOn })}
            error={faultOf(paste.error, 'publishedOn')}
          />
        </div>
        <Field label={t('report:meta.title')} value={draft.title} onChange={(title) => put({ title })} />
        <Field
          label={t('report:meta.url')}
          hint={t('report:meta.url_hint')}
          type="url"
          value={draft.url}
          onChange={(url) => put({ url })}
          error={faultOf(paste.error, 'url')}
        />
        <div className="acts">
          <Button
            look="main"
            type="submit"
            isDisabled={draft.text.trim() === '' || caseId === ''}
            isPending={paste.isPending}
          >
            {paste.isPending ? t('report:new.reading') : t('report:new.submit')}
          </Button>
          {draft !== empty && (
            <Button look="quiet" onPress={clear}>
              {t('report:new.clear')}
            </Button>
          )}
        </div>
        <Trouble error={paste.error} />
      </Form>
    </div>
  );
}
