import {
  consentPurposes,
  type ConsentWire,
  type Disclosure,
  disclosuresList,
} from '@safeconduct/contract/consents.ts';
import type { PersonWire } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { dateWords, momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { HistoryOf } from '../../furniture/History.tsx';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { useNames } from '../incidents/parts/useNames.ts';
import { AnswerBox } from './AnswerBox.tsx';
import { Left } from './Left.tsx';
import { useRecipientWords } from './recipients.ts';
import { standing, type Word } from './standing.ts';
import { WithdrawBox } from './WithdrawBox.tsx';

type Purpose = (typeof consentPurposes)[number];

/** The two questions about a name reach furthest, and are asked last and with what they may do. */
const dangerous: readonly Purpose[] = ['name_to_government', 'name_public'];

function Standing(props: { readonly word: Word; readonly onWithdraw: (row: ConsentWire) => void }) {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const recipientWords = useRecipientWords();
  const { word } = props;
  return (
    <li className={`answer answer-${word.answer}`}>
      <span>
        <b>{t(`consent:answer.${word.answer}`)}</b> {recipientWords(word.recipient)}
        <span className="pale">
          {' · '}
          {t(`consent:by.${word.row.byWhom}`)}
          {word.row.relationship !== '' && ` (${word.row.relationship})`}
          {', '}
          {t(`consent:form.${word.row.form}`)}, {dateWords(word.row.givenOn, language)}
          {word.row.expiresOn !== null &&
            `, ${t('consent:until', { day: dateWords(word.row.expiresOn, language) })}`}
        </span>
      </span>
      {word.row.withdrawnAt === null && may('consents.write') && (
        <Button look="quiet" onPress={() => props.onWithdraw(word.row)}>
          {t(word.row.given === 'yes' ? 'consent:withdraw.open' : 'consent:withdraw.refusal')}
        </Button>
      )}
    </li>
  );
}

function Question(props: {
  readonly purpose: Purpose;
  readonly words: readonly Word[];
  readonly onAsk: () => void;
  readonly onWithdraw: (row: ConsentWire) => void;
}) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { purpose } = props;
  const grave = dangerous.includes(purpose);
  return (
    <li className={`question${grave ? ' question-grave' : ''}`} data-purpose={purpose}>
      <h3>{t(`consent:ask.${purpose}`)}</h3>
      <p className="soft">{t(`consent:means.${purpose}`)}</p>
      {grave && (
        <p className="danger">
          <b>{t('consent:danger')}</b>{' '}
          {t(`consent:danger_${purpose === 'name_public' ? 'public' : 'government'}`)}
        </p>
      )}
      {props.words.length === 0 ? (
        <p className="blank">{t('consent:not_asked')}</p>
      ) : (
        <ul>
          {props.words.map((word) => (
            <Standing key={word.row.id} word={word} onWithdraw={props.onWithdraw} />
          ))}
        </ul>
      )}
      {may('consents.write') && (
        <Button look="quiet" onPress={props.onAsk}>
          {t('consent:record')}
          <span className="unseen">: {t(`consent:short.${purpose}`)}</span>
        </Button>
      )}
    </li>
  );
}

/** One answer as it was recorded, and who did what to it since, read when it is asked for. */
function Recorded(props: { readonly row: ConsentWire }) {
  const { t, language } = useLanguage();
  const recipientWords = useRecipientWords();
  const names = useNames();
  const [history, setHistory] = useState(false);
  const { row } = props;
  return (
    <li>
      <time dateTime={row.recordedAt}>{momentWords(row.recordedAt, language)}</time>{' '}
      <b>{t(`consent:short.${row.purpose}`)}</b>, {recipientWords(row.recipient)}:{' '}
      {t(`consent:answer.${row.given}`)}
      <span className="pale">
        {' '}
        {row.recordedBy}
        {row.note !== '' && ` · ${row.note}`}
        {row.withdrawnAt !== null &&
          ` · ${t('consent:withdrawn_on', { when: momentWords(row.withdrawnAt, language) })}`}
      </span>{' '}
      <Button
        look="quiet"
        aria-expanded={history}
        aria-label={`${t('desk:history_show')}: ${t(`consent:short.${row.purpose}`)}, ${momentWords(row.recordedAt, language)}`}
        onPress={() => setHistory(!history)}
      >
        {t('desk:history_show')}
      </Button>
      {history && <HistoryOf kind="consent" id={row.id} names={names} />}
    </li>
  );
}

function All(props: { readonly rows: readonly ConsentWire[] }) {
  const { t } = useLanguage();
  return (
    <details className="consent-history">
      <summary>{t('consent:history', { count: props.rows.length })}</summary>
      <ol>
        {props.rows.toReversed().map((row) => (
          <Recorded key={row.id} row={row} />
        ))}
      </ol>
    </details>
  );
}

/** One person's sheet: every question apart, what was answered to it, and what has left with the name. */
export function Sheet(props: { readonly person: PersonWire; readonly consents: readonly ConsentWire[] }) {
  const { t } = useLanguage();
  const { person } = props;
  const [asking, setAsking] = useState<Purpose | null>(null);
  const [taking, setTaking] = useState<ConsentWire | null>(null);
  const [reach, setReach] = useState<readonly Disclosure[] | null>(null);
  const left = useQuery(reading(disclosuresList, { params: { id: person.id } }));
  const own = props.consents.filter(({ personId }) => personId === person.id);
  return (
    <article className="consent-sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">
        <span className="code">{person.code}</span>
      </h2>
      <p className="soft">{t('consent:absent')}</p>
      {reach !== null && (
        <div className="notice">
          <output>
            <b>{t('consent:withdraw.done')}</b>{' '}
            {t(reach.length === 0 ? 'consent:withdraw.nothing_left' : 'consent:withdraw.reach')}
          </output>
          <Left left={reach} />
          <Button look="quiet" onPress={() => setReach(null)}>
            {t('desk:close')}
          </Button>
        </div>
      )}
      <ul className="questions">
        {consentPurposes.map((purpose) => (
          <Question
            key={purpose}
            purpose={purpose}
            words={standing(own, person.id, purpose)}
            onAsk={() => setAsking(purpose)}
            onWithdraw={setTaking}
          />
        ))}
      </ul>
      <section>
        <h3>{t('consent:left')}</h3>
        <Loaded query={left}>
          {(found) =>
            found.left.length === 0 ? (
              <p className="pale">{t('consent:left_none')}</p>
            ) : (
              <Left left={found.left} />
            )
          }
        </Loaded>
      </section>
      {own.length > 0 && <All rows={own} />}
      {asking !== null && <AnswerBox person={person} purpose={asking} onClose={() => setAsking(null)} />}
      {taking !== null && <WithdrawBox consent={taking} onClose={() => setTaking(null)} onDone={setReach} />}
    </article>
  );
}
