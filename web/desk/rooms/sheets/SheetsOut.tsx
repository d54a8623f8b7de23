import { sheetKinds } from '@safeconduct/claims/sheets/index.ts';
import { sheetsExport } from '@safeconduct/contract/sheets.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { saveFile } from '../../furniture/save.ts';
import { call } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { LeavingActs } from '../exchange/LeavingActs.tsx';
import { type Leaving, LeavingFields } from '../exchange/LeavingFields.tsx';

const formats = ['xlsx', 'csv'] as const;

/** Rows of a case as sheets; like everything that leaves, with purpose, recipient and basis. */
export function SheetsOut(props: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState({
    kinds: [...sheetKinds],
    format: 'xlsx' as (typeof formats)[number],
    purpose: '',
    recipient: '',
    basis: '' as Leaving['basis'],
  });
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { basis, kinds, ...rest } = draft;
  const make = useMutation({
    mutationFn: () =>
      call(sheetsExport, {
        params: { id: props.caseId },
        body: { ...rest, kinds, incidentId: null, basis: basis === '' ? 'no_personal_data' : basis },
      }),
    onSuccess: (file) => saveFile(file, `sheets.${draft.format}`),
  });
  return (
    <Box title={t('sheets:out.title')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <p className="soft">{t('sheets:out.lead')}</p>
        <fieldset className="plain-set ticks">
          <legend>{t('sheets:out.kinds')}</legend>
          {sheetKinds.map((kind) => (
            <Tick
              key={kind}
              label={t(`sheets:many.${kind}`)}
              checked={kinds.includes(kind)}
              onChange={(on) =>
                put({ kinds: sheetKinds.filter((one) => (one === kind ? on : kinds.includes(one))) })
              }
            />
          ))}
        </fieldset>
        <Choice
          label={t('exchange:export.format')}
          value={draft.format}
          options={formats.map((value) => ({ value, label: t(`sheets:out.format.${value}`) }))}
          onChange={(value) => put({ format: formats.find((one) => one === value) ?? 'xlsx' })}
        />
        <LeavingFields value={draft} error={make.error} onChange={put} />
        <Trouble error={make.error} />
        <LeavingActs value={draft} making={make} isIncomplete={kinds.length === 0} onClose={props.onClose} />
      </Form>
    </Box>
  );
}
