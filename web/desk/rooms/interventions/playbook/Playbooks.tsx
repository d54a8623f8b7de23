import { playbooksList } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { Explained } from '../../../furniture/Explained.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Loaded } from '../../../furniture/Loaded.tsx';
import { Section } from '../../../furniture/Section.tsx';
import { reading } from '../../../furniture/server.ts';
import { useIncident } from '../../incidents/context.ts';
import { useEditing } from '../../incidents/parts/context.ts';
import { StartPlaybook } from './StartPlaybook.tsx';

function Choosing(props: { readonly onStarted: () => void }) {
  const { t, language } = useLanguage();
  const query = useQuery(reading(playbooksList, {}));
  const [chosen, setChosen] = useState('');
  return (
    <Loaded query={query}>
      {({ playbooks }) => {
        const playbook = playbooks.find(({ id }) => id === chosen);
        return (
          <>
            <div className="playbook-choice">
              <Explained
                label={t('interventions:playbook.which')}
                value={chosen}
                options={playbooks.map(({ id, title, when }) => ({
                  value: id,
                  label: title[language],
                  means: when[language],
                }))}
                onChange={setChosen}
              />
            </div>
            {playbook !== undefined && (
              <StartPlaybook key={playbook.id} playbook={playbook} onStarted={props.onStarted} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** A playbook for the situation, looked through and changed before it is started with one press. */
export function Playbooks() {
  const { t } = useLanguage();
  const { page } = useIncident();
  const { may } = useEditing();
  const begun = page.tasks.some(({ playbook }) => playbook !== null);
  const [asked, setAsked] = useState(false);
  if (!may) return null;
  const open = asked || !begun;
  return (
    <Section
      id="playbook"
      title={t('interventions:playbook.title')}
      lead={open ? t('interventions:playbook.lead') : undefined}
      acts={
        begun && (
          <Button look={open ? 'quiet' : 'plain'} aria-expanded={open} onPress={() => setAsked(!asked)}>
            {t(open ? 'desk:cancel' : 'interventions:playbook.another')}
          </Button>
        )
      }
    >
      {open && <Choosing onStarted={() => setAsked(false)} />}
    </Section>
  );
}
