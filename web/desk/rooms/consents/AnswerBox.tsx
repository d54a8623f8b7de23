import { type ConsentBody, consentsRecord, harmFor } from '@safeconduct/contract/consents.ts';
import type { PersonWire } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Explained } from '../../furniture/Explained.tsx';
import { faultOf } from '../../furniture/faults.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from '../incidents/context.ts';
import { today } from '../documents/source.ts';
import '../../look/parts.css';
import { useRecipients, useRecipientWords } from './recipients.ts';

const bases = [
  'consent',
  'vital_interest',
  'public_interest',
  'legitimate_interest',
  'legal_obligation',
  'contract',
] as const;
const speakers = ['person', 'relative', 'representative'] as const;
const ways = ['verbal', 'written', 'recorded'] as const;

type Draft = Omit<ConsentBody, 'given' | 'personId' | 'purpose'> & { readonly given: '' | 'yes' | 'no' };

/** One question, put in plain words, and the answer as it was given, which is never chosen beforehand. */
export function AnswerBox(props: {
  readonly person: PersonWire;
  readonly purpose: ConsentBody['purpose'];
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const { page } = useIncident();
  const { person, purpose } = props;
  const recipients = useRecipients(purpose);
  const recipientWords = useRecipientWords();
  const record = useWriting(consentsRecord);
  const [draft, setDraft] = useState<Draft>({
    // Which government is asked, and never taken for granted.
    recipient: purpose === 'name_to_government' ? '' : (recipients[0] ?? '*'),
    given: '',
    byWhom: 'person',
    relationship: '',
    form: 'verbal',
    language,
    interpreter: false,
    legalBasis: 'consent',
    harmConsidered: [],
    harmNote: '',
    givenOn: today(),
    expiresOn: null,
    note: '',
  });
  const [other, setOther] = useState(false);
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const grave = purpose === 'name_to_government' || purpose === 'name_public';
  const { given } = draft;
  return (
    <Box title={`${person.code}: ${t(`consent:short.${purpose}`)}`} onClose={props.onClose}>
      <Form
        className="form consent-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (given === '') return;
          record.mutate(
            { params: { id: page.incident.id }, body: { ...draft, given, purpose, personId: person.id } },
            { onSuccess: props.onClose },
          );
        }}
      >
        <p className="consent-question">{t(`consent:ask.${purpose}`)}</p>
        <p className="soft">{t(`consent:means.${purpose}`)}</p>
        {grave && (
          <p className="danger">
            <b>{t('consent:danger')}</b>{' '}
            {t(`consent:danger_${purpose === 'name_public' ? 'public' : 'government'}`)}
          </p>
        )}
        <div className="form-row">
          <Choice
            label={t('consent:recipient')}
            value={other ? 'other' : draft.recipient}
            options={[
              ...(purpose === 'name_to_government'
                ? [{ value: '', label: t('consent:choose_recipient') }]
                : []),
              ...recipients.map((value) => ({ value, label: recipientWords(value) })),
              { value: 'other', label: t('consent:other_recipient') },
            ]}
            onChange={(value) => {
              setOther(value === 'other');
              put({ recipient: value === 'other' ? '' : value });
            }}
          />
          {other && (
            <Field
              label={t('consent:which')}
              value={draft.recipient}
              onChange={(recipient) => put({ recipient })}
              isRequired
              error={faultOf(record.error, 'recipient')}
            />
          )}
        </div>
        <Explained
          label={t('consent:answered')}
          value={given}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`consent:answer.${value}`),
            means: t(`consent:answer_means.${value}`),
          }))}
          onChange={(value) => put({ given: value })}
        />
        <div className="form-row">
          <Choice
            label={t('consent:by_whom')}
            value={draft.byWhom}
            options={speakers.map((value) => ({ value, label: t(`consent:by.${value}`) }))}
            onChange={(value) => put({ byWhom: speakers.find((one) => one === value) ?? 'person' })}
          />
          {draft.byWhom !== 'person' && (
            <Field
              label={t('consent:relationship')}
              hint={t('consent:relationship_hint')}
              value={draft.relationship}
              onChange={(relationship) => put({ relationship })}
              isRequired
              error={faultOf(record.error, 'relationship')}
            />
          )}
          <Choice
            label={t('consent:how')}
            value={draft.form}
            options={ways.map((value) => ({ value, label: t(`consent:form.${value}`) }))}
            onChange={(value) => put({ form: ways.find((one) => one === value) ?? 'verbal' })}
          />
        </div>
        <div className="form-row">
          <Field
            label={t('consent:language')}
            hint={t('consent:language_hint')}
            value={draft.language}
            onChange={(value) => put({ language: value })}
            error={faultOf(record.error, 'language')}
          />
          <Field
            label={t('consent:given_on')}
            type="date"
            value={draft.givenOn}
            onChange={(givenOn) => put({ givenOn })}
            error={faultOf(record.error, 'givenOn')}
          />
          <Field
            label={t('consent:expires_on')}
            type="date"
            value={draft.expiresOn ?? ''}
            onChange={(day) => put({ expiresOn: day === '' ? null : day })}
            error={faultOf(record.error, 'expiresOn')}
          />
        </div>
        <Tick
          label={t('consent:interpreter')}
          checked={draft.interpreter}
          onChange={(interpreter) => put({ interpreter })}
        />
        <fieldset aria-describedby="harm-fault">
          <legend className="field-legend">{t('consent:harm')}</legend>
          {harmFor.map((who) => (
            <Tick
              key={who}
              label={t(`consent:harm_for.${who}`)}
              checked={draft.harmConsidered.includes(who)}
              onChange={(on) =>
                put({
                  harmConsidered: on
                    ? [...draft.harmConsidered, who]
                    : draft.harmConsidered.filter((each) => each !== who),
                })
              }
            />
          ))}
          <p id="harm-fault" className="fault" hidden={faultOf(record.error, 'harmConsidered') === undefined}>
            {faultOf(record.error, 'harmConsidered')}
          </p>
        </fieldset>
        <Field
          label={t('consent:harm_note')}
          value={draft.harmNote}
          onChange={(harmNote) => put({ harmNote })}
          lines={2}
        />
        <Choice
          label={t('consent:basis')}
          value={draft.legalBasis}
          options={bases.map((value) => ({ value, label: t(`consent:basis_is.${value}`) }))}
          onChange={(value) => put({ legalBasis: bases.find((one) => one === value) ?? 'consent' })}
        />
        <Field
          label={t('desk:field.note')}
          hint={t('consent:no_names')}
          value={draft.note}
          onChange={(note) => put({ note })}
          lines={2}
        />
        <Trouble
          error={record.error}
          shown={['recipient', 'relationship', 'language', 'givenOn', 'expiresOn', 'harmConsidered']}
        />
        <div className="acts box-acts">
          <Button
            look="main"
            type="submit"
            isPending={record.isPending}
            isDisabled={given === '' || draft.recipient.trim() === ''}
          >
            {t('consent:record')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:close')}</Button>
        </div>
      </Form>
    </Box>
  );
}
