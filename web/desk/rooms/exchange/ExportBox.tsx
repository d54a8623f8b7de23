import { bundlesMake, exportsMake, type IncidentWire, outFormats } from '@safeconduct/contract/domain.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { saveFile } from '../../furniture/save.ts';
import { call, refresh } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { endings } from './endings.ts';
import { LeavingActs } from './LeavingActs.tsx';
import { type Leaving, LeavingFields } from './LeavingFields.tsx';
import { OutFields } from './OutFields.tsx';

const papers = ['pdf', 'docx', 'html', 'md', 'txt', 'json'] as const;
/** The whole case, not the incident alone: in no language, as of now. */
const whole = 'bundle';
const formats = [...papers, ...outFormats, whole] as const;

/** Nothing leaves without a purpose, a recipient and a recorded basis. */
export function ExportBox(props: {
  readonly incident: IncidentWire;
  readonly asOf: string | null;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const [draft, setDraft] = useState({
    format: 'pdf' as (typeof formats)[number],
    locale: language,
    asOf: props.asOf ?? '',
    purpose: '',
    recipient: '',
    basis: '' as Leaving['basis'],
  });
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { basis } = draft;
  const elsewhere = outFormats.find((one) => one === draft.format);
  const make = useMutation({
    mutationFn: () => {
      const { format, locale, purpose, recipient } = draft;
      const why = { purpose, recipient, basis: basis === '' ? 'no_personal_data' : basis } as const;
      if (format === whole) return call(bundlesMake, { params: { id: props.incident.caseId }, body: why });
      const asOf = draft.asOf === '' ? null : draft.asOf;
      return call(exportsMake, { params: { id: props.incident.id }, body: { ...why, format, locale, asOf } });
    },
    onSuccess: async (file) => {
      const ending = draft.format === whole ? 'zip' : draft.format;
      saveFile(file, `${props.incident.code}.${elsewhere === undefined ? ending : endings[elsewhere]}`);
      await refresh();
    },
  });
  return (
    <Box title={t('exchange:export.title')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <p className="soft" aria-live="polite">
          {draft.format === whole
            ? t('trail:bundle.words')
            : elsewhere === undefined
              ? t('exchange:export.words')
              : [t(`exchange:format_hint.${elsewhere}`), t('exchange:export.words_elsewhere')].join(' ')}
        </p>
        <div className="form-row">
          <Choice
            label={t('exchange:export.format')}
            value={draft.format}
            options={[
              ...papers.map((value) => ({ value, label: t(`exchange:format.${value}`) })),
              ...outFormats.map((value) => ({
                value,
                label: t(`exchange:format.${value}`),
                group: t('exchange:export.elsewhere'),
              })),
              { value: whole, label: t('trail:bundle.choose'), group: t('trail:bundle.title') },
            ]}
            onChange={(value) => put({ format: formats.find((one) => one === value) ?? 'pdf' })}
          />
          {draft.format !== whole && <OutFields locale={draft.locale} asOf={draft.asOf} onChange={put} />}
        </div>
        <LeavingFields value={draft} error={make.error} onChange={put} />
        <Trouble error={make.error} />
        <LeavingActs value={draft} making={make} onClose={props.onClose} />
      </Form>
    </Box>
  );
}
