import { casesList } from '@safeconduct/contract/domain.ts';
import { importsBegin, importsList, type ImportWire } from '@safeconduct/contract/sheets.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import '../../look/sheets.css';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { call, reading, refresh } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Ago } from '../../furniture/When.tsx';
import { CaseOut } from '../exchange/CaseOut.tsx';
import { FilesIn } from './FilesIn.tsx';
import { SheetsOut } from './SheetsOut.tsx';
import { sendFiles } from './useImport.ts';
import { filesOf, totals } from './words.ts';

/** Where sheets come in: files are dropped or chosen here, and what came in before can be looked at and undone. */
export function ImportsPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const cases = useQuery(reading(casesList, {}));
  const { may } = useSession();
  const [chosen, setChosen] = useState('');
  const [out, setOut] = useState<'sheets' | 'case' | null>(null);
  const caseId = chosen || (cases.data?.cases[0]?.id ?? '');
  const begin = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const begun = await call(importsBegin, { params: { id: caseId } });
      await sendFiles(begun.id, files, language);
      return begun.id;
    },
    onSuccess: async (id) => {
      await refresh();
      await navigate({ to: '/import/$id', params: { id } });
    },
  });
  return (
    <div className="page narrow">
      <header className="page-head">
        <h1>{t('sheets:title')}</h1>
        <p className="lead">{t('sheets:lead')}</p>
      </header>
      <div className="form">
        {(cases.data?.cases.length ?? 0) > 1 && (
          <Choice
            label={t('report:new.case')}
            value={caseId}
            options={(cases.data?.cases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosen}
          />
        )}
        <FilesIn
          isPending={begin.isPending}
          isDisabled={caseId === ''}
          onFiles={(files) => begin.mutate(files)}
        />
        <Trouble error={begin.error} />
      </div>
      {caseId !== '' && <Earlier caseId={caseId} />}
      {caseId !== '' && may('exports.make') && (
        <Section
          id="out"
          title={t('sheets:out.title')}
          lead={t('sheets:out.lead')}
          acts={<Button onPress={() => setOut('sheets')}>{t('sheets:out.act')}</Button>}
        >
          {out === 'sheets' && <SheetsOut caseId={caseId} onClose={() => setOut(null)} />}
        </Section>
      )}
      {caseId !== '' && may('exports.make') && (
        <Section
          id="case-out"
          title={t('exchange:case.title')}
          lead={t('exchange:case.lead')}
          acts={<Button onPress={() => setOut('case')}>{t('exchange:case.act')}</Button>}
        >
          {out === 'case' && <CaseOut caseId={caseId} onClose={() => setOut(null)} />}
        </Section>
      )}
    </div>
  );
}

function Earlier(props: { readonly caseId: string }) {
  const { t } = useLanguage();
  const list = useQuery(reading(importsList, { params: { id: props.caseId } }));
  return (
    <Section id="earlier" title={t('sheets:earlier.title')}>
      <Loaded query={list}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p className="blank-line">{t('sheets:earlier.none')}</p>
          ) : (
            <ul className="rows">
              {imports.map((one) => (
                <EarlierRow key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function EarlierRow({ one }: { readonly one: ImportWire }) {
  const { t } = useLanguage();
  const files = filesOf(one).join(', ');
  const { added, changed } = totals(one.tallies);
  return (
    <li>
      <span>
        <Link to="/import/$id" params={{ id: one.id }}>
          {files === '' ? t('sheets:earlier.no_file') : files}
        </Link>
        <span className="tag">{t(`sheets:state.${one.state}`)}</span>
        {one.state === 'done' && (
          <span className="soft"> {t('sheets:earlier.counts', { added, changed })}</span>
        )}
      </span>
      <span className="soft">
        {one.by}, <Ago at={one.ranAt ?? one.begunAt} />
      </span>
    </li>
  );
}
