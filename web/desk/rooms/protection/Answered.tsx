import { type AnswerWire, answersWithdraw } from '@safeconduct/contract/assessments.ts';
import { FACTS } from '@safeconduct/law/index.ts';
import { useState } from 'react';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Ago } from '../../furniture/When.tsx';
import { useIncident } from '../incidents/context.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { standing } from './answers.ts';
import { useProtection } from './context.ts';

function Row(props: { readonly answer: AnswerWire }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { page } = useIncident();
  const { words } = useProtection();
  const [again, setAgain] = useState(false);
  const withdraw = useWriting(answersWithdraw);
  const { answer } = props;
  const spec = FACTS.get(answer.fact);
  const about =
    page.persons.find(({ id }) => id === answer.personId)?.code ??
    page.groups.find(({ id }) => id === answer.groupId)?.label;
  return (
    <li className="answered">
      <p>
        {words.question(answer.fact)} <b>{words.answer(answer)}</b>
        {about !== undefined && <span className="tag">{about}</span>}
        {answer.sensitivity === 'lifeRisk' && <span className="tag">{t('terms:sensitivity.lifeRisk')}</span>}
      </p>
      <p className="pale">
        {t('protection:ask.said', { who: answer.saidBy })} · {answer.recordedBy},{' '}
        <Ago at={answer.recordedAt} />
        {answer.note !== '' && ` · ${answer.note}`}
      </p>
      {may('assessments.answer') && !again && (
        <div className="acts">
          {spec !== undefined && (
            <Button look="quiet" onPress={() => setAgain(true)}>
              {t('protection:ask.again')}
            </Button>
          )}
          <Button
            look="quiet"
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate(
                { params: { id: answer.id } },
                { onSuccess: () => announce(t('protection:ask.undone')) },
              )
            }
          >
            {t('protection:ask.undo')}
          </Button>
        </div>
      )}
      {again && spec !== undefined && (
        <AnswerForm spec={spec} supersedes={answer.id} onClose={() => setAgain(false)} />
      )}
      <Trouble error={withdraw.error} />
    </li>
  );
}

/** What was answered, by whom and on whose word, last first; each can be replaced or taken back. */
export function Answered() {
  const { t } = useLanguage();
  const { inputs } = useProtection();
  const answers = standing(inputs.answers).toReversed();
  if (answers.length === 0) return null;
  return (
    <>
      <h3>{t('protection:ask.answered', { count: answers.length })}</h3>
      <ul className="answereds">
        {answers.map((answer) => (
          <Row key={answer.id} answer={answer} />
        ))}
      </ul>
    </>
  );
}
