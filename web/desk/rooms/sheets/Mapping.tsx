import { sheetKinds } from '@safeconduct/claims/sheets/index.ts';
import { importsMap, type SheetMapping, type SheetWire } from '@safeconduct/contract/sheets.ts';
import { Button } from '../../furniture/Button.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Columns } from './Columns.tsx';
import { Constants } from './Constants.tsx';
import { isAnswers, sheetName } from './words.ts';
import { useActing } from './useImport.ts';

/** What a sheet is and which of its columns goes where; every choice is kept at once. */
export function Mapping(props: {
  readonly importId: string;
  readonly sheet: SheetWire;
  readonly isDisabled: boolean;
}) {
  const { t, language } = useLanguage();
  const { sheet, importId } = props;
  const save = useActing(importsMap);
  const more = useActing(importsMap);
  // What was chosen shows at once; the server's word replaces it when it comes.
  const sent = save.variables?.body.sheets[0];
  const chosen: SheetMapping = save.isPending && sent !== undefined ? sent : sheet;
  const put = (part: Partial<SheetMapping>) => {
    const { kind, columns, constants } = { ...chosen, ...part };
    save.mutate({
      params: { id: importId },
      body: { sheets: [{ key: sheet.key, kind, columns, constants }] },
    });
  };
  const name = sheet.again === null ? sheetName(sheet) : t('sheets:again.title', { sheet: sheetName(sheet) });
  const rows = new Intl.NumberFormat(language).format(sheet.rows);
  return (
    <Section
      id={`sheet-${sheet.key}`}
      title={name}
      lead={
        <>
          {t('sheets:sheet.rows', { count: sheet.rows, rows })}
          {isAnswers(sheet) && sheet.kind === null && (
            <span className="soft"> {t('sheets:answers_lead')}</span>
          )}
          {sheet.encoding !== null && sheet.encoding !== 'utf-8' && (
            <span className="soft"> {t('sheets:sheet.encoding', { encoding: sheet.encoding })}</span>
          )}
          {sheet.kind !== null && <span className="soft"> {t(`sheets:mapped.${sheet.mappedBy}`)}</span>}
        </>
      }
    >
      {sheet.warnings.length > 0 && (
        <ul className="warnings">
          {sheet.warnings.map((warning) => (
            <li key={warning}>{t(`sheets:warning.${warning}`)}</li>
          ))}
        </ul>
      )}
      <fieldset className="plain-set" disabled={props.isDisabled}>
        <legend className="unseen">{name}</legend>
        <Choice
          label={t('sheets:sheet.kind')}
          value={chosen.kind ?? ''}
          options={[
            { value: '', label: t('sheets:sheet.left_out') },
            ...sheetKinds.map((kind) => ({ value: kind, label: t(`sheets:kind.${kind}`) })),
          ]}
          // Without a word about columns the server proposes them for that kind.
          onChange={(value) => put({ kind: sheetKinds.find((one) => one === value) ?? null, columns: [] })}
        />
        {chosen.kind !== null && (
          <>
            <Columns
              sheet={sheet}
              name={name}
              kind={chosen.kind}
              columns={chosen.columns}
              onColumns={(columns) => put({ columns })}
            />
            <Constants
              kind={chosen.kind}
              columns={chosen.columns}
              constants={chosen.constants}
              missing={sheet.missing}
              onConstants={(constants) => put({ constants })}
            />
          </>
        )}
      </fieldset>
      {isAnswers(sheet) && sheet.kind !== null && (
        <Button
          look="quiet"
          isDisabled={props.isDisabled}
          isPending={more.isPending}
          onPress={() =>
            more.mutate({
              params: { id: importId },
              body: { sheets: [{ key: sheet.key, again: true, kind: null, columns: [], constants: {} }] },
            })
          }
        >
          {t('sheets:again.act')}
        </Button>
      )}
      <Trouble error={save.error ?? more.error} />
    </Section>
  );
}
