import { bundlesMake, exportsMakeCase, outFormats, type OutFormat } from '@safeconduct/contract/domain.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { saveFile } from '../../furniture/save.ts';
import { call, newKey, refresh } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { endings } from './endings.ts';
import { HowFar } from './HowFar.tsx';
import { LeavingActs } from './LeavingActs.tsx';
import { type Leaving, LeavingFields } from './LeavingFields.tsx';
import { OutFields } from './OutFields.tsx';

const bundle = 'bundle';
const formats = [...outFormats, bundle] as const;

/** All incidents of a case in one file of another system, or all of the case in one that anybody can check. */
export function CaseOut(props: { readonly caseId: string; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const [draft, setDraft] = useState({
    format: outFormats[0] as OutFormat | typeof bundle,
    locale: language,
    asOf: '',
    purpose: '',
    recipient: '',
    basis: '' as Leaving['basis'],
  });
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { format, basis } = draft;
  const make = useMutation({
    mutationFn: (ticket: string) => {
      const { locale, purpose, recipient } = draft;
      const params = { id: props.caseId };
      const why = { purpose, recipient, basis: basis === '' ? 'no_personal_data' : basis, ticket } as const;
      if (format === bundle) return call(bundlesMake, { params, body: why });
      const asOf = draft.asOf === '' ? null : draft.asOf;
      return call(exportsMakeCase, { params, body: { ...why, format, locale, asOf } });
    },
    onSuccess: async (file) => {
      saveFile(file, `case.${format === bundle ? 'zip' : endings[format]}`);
      await refresh();
    },
  });
  const stopped = make.error instanceof Problem && make.error.problem.id === 'stopped';
  return (
    <Box title={t('exchange:case.title')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(newKey());
        }}
      >
        <p className="soft" aria-live="polite">
          {format === bundle
            ? t('trail:bundle.words')
            : [t(`exchange:format_hint.${format}`), t('exchange:export.words_elsewhere')].join(' ')}
        </p>
        <Choice
          label={t('exchange:export.format')}
          value={format}
          options={[
            ...outFormats.map((value) => ({
              value,
              label: t(`exchange:format.${value}`),
              group: t('exchange:export.elsewhere'),
            })),
            { value: bundle, label: t('trail:bundle.choose'), group: t('trail:bundle.title') },
          ]}
          onChange={(value) => put({ format: formats.find((one) => one === value) ?? outFormats[0] })}
        />
        {format !== bundle && (
          <div className="form-row">
            <OutFields locale={draft.locale} asOf={draft.asOf} onChange={put} />
          </div>
        )}
        <LeavingFields value={draft} error={make.error} onChange={put} />
        {stopped ? (
          <output className="notice">{t('exchange:case.stopped')}</output>
        ) : (
          <Trouble error={make.error} shown={['purpose']} />
        )}
        {make.isPending && <HowFar ticket={make.variables} of={format === bundle ? 'files' : 'incidents'} />}
        <LeavingActs value={draft} making={make} onClose={props.onClose} />
      </Form>
    </Box>
  );
}
