import { importsForgetForm, type ImportWire, type SourceFile } from '@safeconduct/contract/sheets.ts';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { FileChoice } from '../../furniture/FileChoice.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useActing } from './useImport.ts';

/** The files of other tools that the sheets below were made of, and the form in whose words their answers are shown. */
export function Sources(props: {
  readonly one: ImportWire;
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { t } = useLanguage();
  const { sources, forms } = props.one;
  const used = new Set(sources.map(({ form }) => form?.file));
  const waiting = forms.filter(({ file }) => !used.has(file));
  if (sources.length === 0 && waiting.length === 0) return null;
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.file}>
          <Words source={source} />
          {source.kind !== 'uwazi' && (
            <FileChoice
              label={source.form === null ? t('sheets:source.add_form') : t('sheets:source.other_form')}
              accept=".xlsx"
              isDisabled={props.isDisabled}
              onFiles={props.onFiles}
            />
          )}
          {source.form?.remembered === true && (
            <Forget importId={props.one.id} file={source.file} isDisabled={props.isDisabled} />
          )}
        </li>
      ))}
      {waiting.map(({ file }) => (
        <li key={file}>
          <p>{t('sheets:source.waits', { file })}</p>
        </li>
      ))}
    </ul>
  );
}

/** The form that the team used last is used no more; asked twice, since it is so for everybody of the team. */
function Forget(props: { readonly importId: string; readonly file: string; readonly isDisabled: boolean }) {
  const { t, language } = useLanguage();
  const forget = useActing(importsForgetForm);
  const [sure, setSure] = useState(false);
  const { importId, file } = props;
  const send = () =>
    forget.mutate(
      { params: { id: importId }, body: { file, language } },
      { onSettled: () => setSure(false) },
    );
  return (
    <>
      <div className="acts">
        <Button
          isDisabled={props.isDisabled}
          isPending={forget.isPending}
          onPress={() => (sure ? send() : setSure(true))}
        >
          {t(sure ? 'sheets:source.forget_sure' : 'sheets:source.forget')}
        </Button>
        {sure && (
          <Button look="quiet" onPress={() => setSure(false)}>
            {t('sheets:source.forget_keep')}
          </Button>
        )}
      </div>
      <Trouble error={forget.error} />
    </>
  );
}

function Words({ source }: { readonly source: SourceFile }) {
  const { t, language } = useLanguage();
  const { file, kind, records, form } = source;
  const counts = { count: records, records: new Intl.NumberFormat(language).format(records) };
  return (
    <p>
      <strong>{file}</strong>{' '}
      {kind === 'uwazi'
        ? t('sheets:source.entries', counts)
        : t('sheets:source.submissions', { ...counts, tool: t(`sheets:source.tool.${kind}`) })}{' '}
      {kind !== 'uwazi' && form === null && t('sheets:source.no_form')}
      {form !== null &&
        t(form.remembered ? 'sheets:source.remembered' : 'sheets:source.with_form', { form: form.file })}
    </p>
  );
}
