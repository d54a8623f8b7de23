import { sampleLoad } from '@safeconduct/contract/domain.ts';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { NewCase } from '../cases/NewCase.tsx';

/** An empty installation: start a case of one's own, or look at the sample first. */
export default function Welcome() {
  const { t } = useLanguage();
  const { session, may } = useSession();
  const navigate = useNavigate();
  const load = useWriting(sampleLoad);
  const team = session?.teams[0];
  if (team === undefined) return <p className="lead">{t('today:welcome.no_team')}</p>;
  return (
    <div className="welcome">
      {may('sample.manage') && (
        <section aria-labelledby="welcome-sample" className="welcome-sample">
          <h2 id="welcome-sample">{t('today:welcome.sample_title')}</h2>
          <p>{t('today:welcome.sample_words')}</p>
          <p className="soft">{t('today:welcome.sample_flag')}</p>
          <Button
            look="main"
            isPending={load.isPending}
            onPress={() =>
              load.mutate(
                { body: { teamId: team.id } },
                {
                  onSuccess: ({ incidentId }) =>
                    void navigate({ to: '/incidents/$id', params: { id: incidentId } }),
                },
              )
            }
          >
            {load.isPending ? t('today:welcome.sample_loading') : t('today:welcome.sample_act')}
          </Button>
          <Trouble error={load.error} />
        </section>
      )}
      {may('incidents.write') && (
        <section aria-labelledby="welcome-case">
          <h2 id="welcome-case">{t('today:welcome.case_title')}</h2>
          <p>{t('today:welcome.case_words')}</p>
          <NewCase />
        </section>
      )}
    </div>
  );
}
