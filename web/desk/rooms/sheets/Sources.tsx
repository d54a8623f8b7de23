import type { ImportWire, SourceFile } from '@safeconduct/contract/sheets.ts';
import { FileChoice } from '../../furniture/FileChoice.tsx';
import { useLanguage } from '../../furniture/language.ts';

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
