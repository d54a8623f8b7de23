import type { Question } from '@safeconduct/law/index.ts';
import { FACTS } from '@safeconduct/law/index.ts';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useSession } from '../../furniture/session.ts';
import { Answered } from './Answered.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { standing } from './answers.ts';
import { useProtection } from './context.ts';
import { nearest } from './subject.ts';
import { unlocked } from './unlocked.ts';

const first = 6;

/** What a question unlocks: doors by name, steps of the argument by their code. */
function Unlocks(props: { readonly question: Question }) {
  const { t, language } = useLanguage();
  const { words, law } = useProtection();
  const { doors, nodes } = unlocked(props.question, law);
  if (doors.length + nodes.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <p className="unlocks">
      {doors.length > 0 &&
        t('protection:ask.unlocks_doors', { list: list.format(doors.map(words.mechanism)) })}
      {doors.length > 0 && nodes.length > 0 && ' · '}
      {nodes.length > 0 && (
        <>
          {t('protection:ask.unlocks_nodes')}
          {nodes.map((node) => (
            <a key={node} href={`#node-${node}`} title={words.node(node)}>
              {node}
            </a>
          ))}
        </>
      )}
    </p>
  );
}

function Ask(props: { readonly question: Question }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { words, inputs, subject, assessment } = useProtection();
  const [open, setOpen] = useState(false);
  const { question } = props;
  const spec = FACTS.get(question.fact);
  if (spec === undefined) return null;
  const asked = nearest(
    standing(inputs.answers).filter(({ fact }) => fact === question.fact),
    subject,
  );
  const contested = assessment.facts[question.fact]?.truth === 'contested';
  return (
    <li className="ask" id={`ask-${question.fact}`}>
      <p className="ask-question">
        {words.question(question.fact)}
        {contested && <span className="tag">{words.term('truth.contested')}</span>}
        {asked.some(({ truth }) => truth === 'unknown') && (
          <span className="tag">{t('protection:ask.asked_before')}</span>
        )}
      </p>
      <Unlocks question={question} />
      {question.sensitivity === 'lifeRisk' && <p className="danger">{t('protection:ask.danger')}</p>}
      {may('assessments.answer') && !open && (
        <Button
          look="quiet"
          onPress={() => setOpen(true)}
          aria-label={t('protection:ask.act_on', { question: words.question(question.fact) })}
        >
          {t('protection:ask.act')}
        </Button>
      )}
      {open && (
        <AnswerForm
          spec={spec}
          supersedes={asked.find(({ truth }) => truth === 'unknown')?.id ?? null}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

/** The facts that would change an answer, as the next questions to ask, ordered by what they unlock. */
export function Questions() {
  const { t } = useLanguage();
  const { assessment } = useProtection();
  const [all, setAll] = useState(false);
  const { questions } = assessment;
  return (
    <Section
      id="questions"
      title={t('protection:ask.title')}
      lead={questions.length === 0 ? t('protection:ask.none') : t('protection:ask.lead')}
    >
      <ol className="asks">
        {(all ? questions : questions.slice(0, first)).map((question) => (
          <Ask key={question.fact} question={question} />
        ))}
      </ol>
      {questions.length > first && (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('desk:fewer') : t('desk:more', { count: questions.length - first })}
        </Button>
      )}
      <Answered />
    </Section>
  );
}
