import { casesList, importsRun } from '@safeconduct/contract/domain.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { call, reading, refresh } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { ImportResult } from './ImportResult.tsx';
import { SheetChoice } from './SheetChoice.tsx';

/** Two sheets, tried first: what would change, and every error by its line. A failed import changes nothing. */
export function ImportPage() {
  const { t } = useLanguage();
  const cases = useQuery(reading(casesList, {}));
  const [chosenCase, setChosenCase] = useState('');
  const [reports, setReports] = useState<File | null>(null);
  const [claims, setClaims] = useState<File | null>(null);
  const caseId = chosenCase || (cases.data?.cases[0]?.id ?? '');
  const run = useMutation({
    mutationFn: async (dryRun: boolean) => {
      const body = {
        caseId,
        reports: (await reports?.text()) ?? '',
        claims: (await claims?.text()) ?? '',
        dryRun,
      };
      return { dryRun, ...(await call(importsRun, { body })) };
    },
    onSuccess: async ({ dryRun }) => {
      if (!dryRun) await refresh();
    },
  });
  const ready = run.data?.dryRun === true && run.data.errors.length === 0;
  return (
    <div className="page narrow">
      <header className="page-head">
        <h1>{t('exchange:import.title')}</h1>
        <p className="lead">{t('exchange:import.words')}</p>
      </header>
      <div className="form">
        {(cases.data?.cases.length ?? 0) > 1 && (
          <Choice
            label={t('report:new.case')}
            value={caseId}
            options={(cases.data?.cases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosenCase}
          />
        )}
        <SheetChoice label={t('exchange:import.reports')} file={reports} onFile={setReports} />
        <SheetChoice label={t('exchange:import.claims')} file={claims} onFile={setClaims} />
        <div className="acts">
          <Button
            look={ready ? 'plain' : 'main'}
            isDisabled={reports === null || claims === null || caseId === ''}
            isPending={run.isPending}
            onPress={() => run.mutate(true)}
          >
            {t('exchange:import.try')}
          </Button>
          <Button
            look={ready ? 'main' : 'plain'}
            isDisabled={!ready}
            isPending={run.isPending}
            onPress={() => run.mutate(false)}
          >
            {t('exchange:import.run')}
          </Button>
        </div>
        <Trouble error={run.error} />
      </div>
      {run.data !== undefined && <ImportResult result={run.data} />}
    </div>
  );
}
