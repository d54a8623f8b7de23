import { importsBlockers, importsUndo, type ImportWire } from '@safeconduct/contract/sheets.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { reading } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Ago } from '../../furniture/When.tsx';
import { Progress } from './Progress.tsx';
import { Tallies } from './Tallies.tsx';
import { useActing } from './useImport.ts';
import { totals } from './words.ts';

/** What came in, and the one way to take it back. */
export function Done({ one }: { readonly one: ImportWire }) {
  const { t, language } = useLanguage();
  const undo = useActing(importsUndo);
  const [sure, setSure] = useState(false);
  const number = new Intl.NumberFormat(language);
  const { added, changed } = totals(one.tallies);
  const counts = { added: number.format(added), changed: number.format(changed) };
  if (one.state === 'undoing') return <Progress one={one} />;
  const undone = one.state === 'undone';
  return (
    <Section
      id="done"
      title={undone ? t('sheets:done.undone') : t('sheets:done.title')}
      lead={undone ? t('sheets:done.undone_lead', counts) : t('sheets:done.lead', counts)}
    >
      <Tallies tallies={one.tallies ?? []} />
      <p className="soft">
        {one.by}, <Ago at={one.undoneAt ?? one.ranAt ?? one.begunAt} />
      </p>
      <div className="acts">
        {!undone && (
          <Link to="/reports" className="button button-main">
            {t('sheets:done.see')}
          </Link>
        )}
        {one.undoable && (
          // One button, asked twice: focus stays where it is.
          <Button
            isPending={undo.isPending}
            onPress={() =>
              sure
                ? undo.mutate({ params: { id: one.id } }, { onSettled: () => setSure(false) })
                : setSure(true)
            }
          >
            {sure ? t('sheets:undo.sure', counts) : t('sheets:undo.act')}
          </Button>
        )}
        {one.undoable && sure && (
          <Button look="quiet" onPress={() => setSure(false)}>
            {t('sheets:undo.keep')}
          </Button>
        )}
      </div>
      <Trouble error={undo.error} />
      {one.trouble?.code === 'blocked' && <Blockers importId={one.id} />}
    </Section>
  );
}

/** What was built on the import since: it is taken back first, by whoever knows what it was for. */
function Blockers({ importId }: { readonly importId: string }) {
  const { t } = useLanguage();
  const query = useQuery(reading(importsBlockers, { params: { id: importId } }));
  return (
    <div className="trouble" role="alert">
      <p className="trouble-words">{t('sheets:undo.blocked')}</p>
      <Loaded query={query}>
        {({ blockers }) => (
          <ul>
            {blockers.map(({ kind, id, code, why, by }) => (
              <li key={`${kind} ${id} ${by}`}>
                <span className="code">{code}</span> {t(`sheets:blocker.${why}`)}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
