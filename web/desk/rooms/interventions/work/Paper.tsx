import { playbooksList } from '@safeconduct/contract/domain.ts';
import { documentsList } from '@safeconduct/contract/documents.ts';
import type { InterventionWire } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { reading } from '../../../furniture/server.ts';
import { useSession } from '../../../furniture/session.ts';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { useBegin } from '../../documents/useBegin.ts';
import { useIncident } from '../../incidents/context.ts';
import { paperOf } from '../paper-of.ts';
import { useInterventionWords } from '../words.ts';

/** The papers that stand for an intervention, last changed first; none until they have been read. */
function usePapers(interventionId: string) {
  const { page } = useIncident();
  const { data } = useQuery(reading(documentsList, { params: { id: page.incident.id } }));
  return data?.documents.filter(
    (paper) => paper.interventionId === interventionId && paper.state !== 'withdrawn',
  );
}

/** Its paper, with where that stands. */
export function PaperLine(props: { readonly one: InterventionWire }) {
  const { t } = useLanguage();
  const { page } = useIncident();
  const papers = usePapers(props.one.id) ?? [];
  return papers.map(({ id, form, state, personId }) => (
    <p key={id} className="work-paper">
      <Link to="/incidents/$id/documents/$documentId" params={{ id: page.incident.id, documentId: id }}>
        {t('interventions:paper.open', { what: t(`interventions:form.${form}`) })}
      </Link>
      {personId !== null && <> {page.persons.find((person) => person.id === personId)?.code}</>}{' '}
      <span className="tag">{t(`interventions:paper.state.${state}`)}</span>
    </p>
  ));
}

/** Begins its paper, where one goes with it and none stands yet. */
export function DraftPaper(props: { readonly one: InterventionWire }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { asOf } = useIncident();
  const { one } = props;
  const named = useInterventionWords();
  const papers = usePapers(one.id);
  const playbooks = useQuery(reading(playbooksList, {})).data?.playbooks;
  const begin = useBegin();
  if (!may('documents.write') || papers === undefined || playbooks === undefined) return null;
  const form = paperOf(one, playbooks);
  const over = one.state !== 'planned' && one.state !== 'drafting';
  if (form === null || papers.length > 0 || over) return null;
  return (
    <>
      <Button
        look="quiet"
        isPending={begin.isPending}
        aria-label={t('interventions:paper.draft_what', { what: named(one) })}
        onPress={() =>
          begin.mutate({
            form,
            addressee: named(one),
            personId: one.personId,
            mechanism: /^[A-Z]/.test(one.kind) ? one.kind : '',
            interventionId: one.id,
            asOf,
          })
        }
      >
        {t('interventions:paper.draft')}
      </Button>
      <Trouble error={begin.error} />
    </>
  );
}
