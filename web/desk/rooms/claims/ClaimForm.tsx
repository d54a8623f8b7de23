import { isProperty, kindOf, properties, speakerKinds } from '@safeconduct/claims/model/index.ts';
import type { ClaimBody } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { type Translate, useLanguage } from '../../furniture/language.ts';
import { meanwhileOf } from '../../furniture/meeting.ts';
import { Met } from '../../furniture/Met.tsx';
import { useRowDraft } from '../../furniture/row-draft.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { type ClaimDraft, type DraftFault, draftOf, readDraft, withCount } from './draft.ts';

type Props = {
  readonly title: string;
  readonly claim: ClaimBody;
  readonly language: string;
  readonly submit: string;
  readonly error?: Error | null;
  /** Under what the draft is kept in this tab. */
  readonly place: string;
  readonly onSubmit: (claim: ClaimBody, refused: (error: Error) => void, done: () => void) => void;
  readonly onClose: () => void;
};

type Put = (part: Partial<ClaimDraft>) => void;
type Part = {
  readonly draft: ClaimDraft;
  readonly put: Put;
  readonly faultOf: (...names: DraftFault[]) => string | undefined;
};

function ValueFields({ draft, put, faultOf }: Part) {
  const { t } = useLanguage();
  const kind = isProperty(draft.property) ? kindOf(draft.property) : 'text';
  return (
    <>
      <Field
        label={t('claim:form.normalised')}
        hint={t(`claim:form.normalised_hint.${kind === 'count' || kind === 'date' ? kind : 'other'}`)}
        value={draft.valueNormalised}
        onChange={(valueNormalised) => put({ valueNormalised })}
      />
      {(kind === 'count' || kind === 'age') && (
        <div className="form-row">
          <Field
            label={t('claim:form.lower')}
            inputMode="numeric"
            placeholder={t('claim:form.open_bound')}
            value={draft.lower}
            onChange={(lower) => put({ lower })}
            error={faultOf('lower', 'order')}
          />
          <Field
            label={t('claim:form.upper')}
            inputMode="numeric"
            placeholder={t('claim:form.open_bound')}
            value={draft.upper}
            onChange={(upper) => put({ upper })}
            error={faultOf('upper')}
          />
        </div>
      )}
      {kind === 'date' && (
        <div className="form-row">
          <Field
            label={t('claim:form.earliest')}
            placeholder="2012-02-08"
            value={draft.earliest}
            onChange={(earliest) => put({ earliest })}
            error={faultOf('earliest', 'day_order')}
          />
          <Field
            label={t('claim:form.latest')}
            placeholder="2012-02-20"
            value={draft.latest}
            onChange={(latest) => put({ latest })}
            error={faultOf('latest')}
          />
        </div>
      )}
    </>
  );
}

function VoiceFields({ draft, put, faultOf }: Part) {
  const { t } = useLanguage();
  return (
    <>
      <div className="form-row">
        <Field
          label={t('claim:form.speaker')}
          hint={t('claim:form.speaker_hint')}
          value={draft.speaker}
          onChange={(speaker) => put({ speaker })}
          error={faultOf('speaker')}
        />
        <Choice
          label={t('claim:form.speaker_kind')}
          value={draft.speakerKind}
          options={speakerKinds.map((value) => ({ value, label: t(`terms:speaker_kind.${value}`) }))}
          onChange={(speakerKind) => put({ speakerKind })}
        />
      </div>
      <div className="form-row">
        <Field
          label={t('claim:form.chain')}
          hint={t('claim:form.chain_hint')}
          value={draft.chain}
          onChange={(chain) => put({ chain })}
        />
        <Field
          label={t('claim:form.hedge')}
          hint={t('claim:form.hedge_hint')}
          value={draft.hedge}
          onChange={(hedge) => put({ hedge })}
        />
      </div>
      <Choice
        label={t('claim:form.first_hand')}
        value={draft.firstHand}
        options={[
          { value: '', label: t('claim:first_hand.unknown') },
          { value: 'yes', label: t('claim:first_hand.yes') },
          { value: 'no', label: t('claim:first_hand.no') },
        ]}
        onChange={(firstHand) => put({ firstHand })}
      />
    </>
  );
}

/** The words for the fields of the draft. */
const labels: Readonly<Record<string, string>> = {
  property: 'claim:form.property',
  valueStated: 'claim:form.stated',
  valueNormalised: 'claim:form.normalised',
  lower: 'claim:form.lower',
  upper: 'claim:form.upper',
  earliest: 'claim:form.earliest',
  latest: 'claim:form.latest',
  speaker: 'claim:form.speaker',
  speakerKind: 'claim:form.speaker_kind',
  chain: 'claim:form.chain',
  hedge: 'claim:form.hedge',
  firstHand: 'claim:form.first_hand',
  asOf: 'claim:form.as_of',
  lot: 'claim:form.lot',
  other: 'claim:form.other',
  note: 'claim:form.note',
};

function draftWords(key: string, value: unknown, t: Translate): string {
  if (typeof value === 'boolean') return value ? t('desk:yes') : t('desk:no');
  const text = typeof value === 'string' ? value : '';
  if (key === 'property') return t(`terms:property.${text}`);
  if (key === 'speakerKind') return t(`terms:speaker_kind.${text}`);
  if (key === 'firstHand') return t(`claim:first_hand.${text === '' ? 'unknown' : text}`);
  return text === '' ? t('desk:not_stated') : text;
}

/** A claim to correct, replace or record: words as stated first, then what they mean, then whose they are. */
export function ClaimForm(props: Props) {
  const { t } = useLanguage();
  const [start] = useState(() => draftOf(props.claim));
  const kept = useRowDraft(props.place, start, (current) => draftOf(current as ClaimBody));
  const { draft, meetings } = kept;
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const put: Put = (part) => {
    kept.put(part);
    setFaults([]);
  };
  const faultOf = (...names: DraftFault[]) => {
    const fault = names.find((name) => faults.includes(name));
    return fault === undefined ? undefined : t(`claim:fault.${fault}`);
  };
  const read = async () => {
    if (!isProperty(draft.property) || kindOf(draft.property) !== 'count') return;
    const { parseCount } = await import('@safeconduct/claims/numbers/index.ts');
    const { valueNormalised, lower, upper } = withCount(draft, parseCount(draft.valueStated, props.language));
    kept.put({ valueNormalised, lower, upper });
  };
  return (
    <Box title={props.title} onClose={props.onClose}>
      <Met
        meetings={meetings}
        labelOf={(key) => t(labels[key] ?? 'claim:form.note')}
        wordsOf={(key, value) => draftWords(key, value, t)}
        onTake={kept.take}
      />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (meetings.open.length > 0) return meetings.remind();
          const parsed = readDraft(draft, props.claim);
          if ('claim' in parsed)
            props.onSubmit(parsed.claim, (error) => kept.refused(error, draft), kept.clear);
          else setFaults(parsed.faults);
        }}
      >
        <Choice
          label={t('claim:form.property')}
          value={draft.property}
          options={Object.keys(properties).map((value) => ({ value, label: t(`terms:property.${value}`) }))}
          onChange={(property) => put({ property })}
        />
        <Field
          label={t('claim:form.stated')}
          hint={t('claim:form.stated_hint')}
          lines={2}
          lang={props.language}
          value={draft.valueStated}
          onChange={(valueStated) => put({ valueStated })}
          onBlur={() => {
            if (draft.valueStated !== props.claim.valueStated) void read();
          }}
          error={faultOf('stated')}
        />
        <ValueFields draft={draft} put={put} faultOf={faultOf} />
        <VoiceFields draft={draft} put={put} faultOf={faultOf} />
        <div className="form-row">
          <Field
            label={t('claim:form.as_of')}
            hint={t('claim:form.as_of_hint')}
            value={draft.asOf}
            onChange={(asOf) => put({ asOf })}
          />
          <Field
            label={t('claim:form.lot')}
            hint={t('claim:form.lot_hint')}
            value={draft.lot}
            onChange={(lot) => put({ lot })}
          />
        </div>
        <Tick label={t('claim:form.other')} checked={draft.other} onChange={(other) => put({ other })} />
        <Field label={t('claim:form.note')} lines={2} value={draft.note} onChange={(note) => put({ note })} />
        <Trouble error={meanwhileOf(props.error) === null ? (props.error ?? null) : null} />
        <div className="acts box-acts">
          <Button look="main" type="submit">
            {props.submit}
          </Button>
          <Button
            onPress={() => {
              kept.clear();
              props.onClose();
            }}
          >
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Box>
  );
}
