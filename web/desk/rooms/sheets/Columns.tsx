import type { SheetKind } from '@safeconduct/claims/sheets/index.ts';
import type { SheetWire } from '@safeconduct/contract/sheets.ts';
import { wordsFor } from '@safeconduct/claims/foreign/xlsform/languages.ts';
import { useLanguage } from '../../furniture/language.ts';
import { fieldChoices } from './words.ts';

/** How many of a column's values are shown to see by what it holds. */
const SHOWN = 3;

/** The columns of a sheet with their first values, and the field that each goes to. */
export function Columns(props: {
  readonly sheet: SheetWire;
  /** By which the sheet is told from the others, one that is taken twice too. */
  readonly name: string;
  readonly kind: SheetKind;
  readonly columns: readonly (string | null)[];
  readonly onColumns: (columns: (string | null)[]) => void;
}) {
  const { t, language } = useLanguage();
  const fields = fieldChoices(props.kind, language);
  const held = (column: number) => [
    ...new Set(props.sheet.sample.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')),
  ];
  const put = (column: number, field: string) =>
    props.onColumns(
      props.sheet.headers.map((_, at) => (at === column ? field || null : (props.columns[at] ?? null))),
    );
  return (
    <section
      className="table-scroll"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={t('sheets:columns.title', { sheet: props.name })}
    >
      <table className="columns">
        <thead>
          <tr>
            <th scope="col">{t('sheets:columns.header')}</th>
            <th scope="col">{t('sheets:columns.holds')}</th>
            <th scope="col">{t('sheets:columns.goes_to')}</th>
          </tr>
        </thead>
        <tbody>
          {props.sheet.headers.map((header, at) => {
            const field = props.columns[at] ?? null;
            const values = held(at);
            const label = wordsFor(props.sheet.labels[at] ?? {}, language);
            return (
              // Two columns may bear one header; their place tells them apart.
              <tr key={`${at} ${header}`} className={field === null ? 'not-taken' : undefined}>
                <th scope="row">
                  {header === '' ? (
                    <span className="blank">{t('sheets:columns.no_header')}</span>
                  ) : (
                    label || header
                  )}
                  {label !== '' && <code className="column-name">{header}</code>}
                </th>
                <td className="column-holds">
                  {values.length === 0 ? (
                    <span className="blank">{t('sheets:columns.empty')}</span>
                  ) : (
                    values.slice(0, SHOWN).map((value) => <q key={value}>{value.slice(0, 60)}</q>)
                  )}
                </td>
                <td>
                  <select
                    aria-label={t('sheets:columns.field_for', { header: label || header || String(at + 1) })}
                    value={field ?? ''}
                    onChange={(event) => put(at, event.target.value)}
                  >
                    <option value="">{t('sheets:columns.not_taken')}</option>
                    {fields.map(({ key, name, required }) => (
                      <option key={key} value={key} disabled={key !== field && props.columns.includes(key)}>
                        {required ? t('sheets:columns.required', { name }) : name}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
