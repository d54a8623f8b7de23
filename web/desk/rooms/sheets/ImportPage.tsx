import { importsCancel, importsCheck, type ImportWire } from '@safeconduct/contract/sheets.ts';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import '../../look/sheets.css';
import { useEffect, useRef } from 'react';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { refresh } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Checked } from './Checked.tsx';
import { Done } from './Done.tsx';
import { FilesIn } from './FilesIn.tsx';
import { Mapping } from './Mapping.tsx';
import { Progress } from './Progress.tsx';
import { Sources } from './Sources.tsx';
import { sendFiles, useActing, useImport } from './useImport.ts';
import { filesOf, isBusy } from './words.ts';

/** One import from its files to its end: what goes where, what would change, and, once accepted, how to take it back. */
export function ImportPage() {
  const { id } = useParams({ from: '/import/$id' });
  const query = useImport(id);
  useSettled(query.data);
  return (
    <div className="page import-page">
      <Loaded query={query}>{(one) => <Steps one={one} />}</Loaded>
    </div>
  );
}

/** Says aloud when a job has come to rest, and lets the rest of the desk read the file again if it has changed. */
function useSettled(one: ImportWire | undefined): void {
  const { t } = useLanguage();
  const before = useRef<ImportWire['state'] | null>(null);
  const state = one?.state;
  useEffect(() => {
    if (state === undefined) return;
    const was = before.current;
    before.current = state;
    if (was === null || was === state || !isBusy({ state: was }) || isBusy({ state })) return;
    announce(t(`sheets:state.${state}`));
    if (state === 'done' || state === 'undone') void refresh();
  }, [state, t]);
}

function Steps({ one }: { readonly one: ImportWire }) {
  const { t } = useLanguage();
  const over = one.state === 'done' || one.state === 'undone' || one.state === 'undoing';
  return (
    <>
      <header className="page-head">
        <p className="crumb">
          <Link to="/import">{t('sheets:title')}</Link>
        </p>
        <h1>{filesOf(one).join(', ') || t('sheets:earlier.no_file')}</h1>
      </header>
      {one.trouble !== null && one.trouble.code !== 'blocked' && (
        <div className="trouble" role="alert">
          <p className="trouble-words">{t(`sheets:trouble.${one.trouble.code}`)}</p>
          {one.trouble.detail !== '' && <p className="soft">{one.trouble.detail}</p>}
        </div>
      )}
      {over ? <Done one={one} /> : <Open one={one} />}
    </>
  );
}

function Open({ one }: { readonly one: ImportWire }) {
  const { t, language } = useLanguage();
  const check = useActing(importsCheck);
  const discard = useActing(importsCancel);
  const add = useMutation({
    mutationFn: (files: readonly File[]) => sendFiles(one.id, files, language),
    onSettled: () => void refresh(),
  });
  const params = { id: one.id };
  if (one.state === 'discarded') return <p className="lead">{t('sheets:state.discarded')}</p>;
  const taken = one.sheets.filter(({ kind }) => kind !== null);
  const wanting = taken.some(({ missing }) => missing.length > 0);
  const busy = isBusy(one);
  return (
    <>
      <Sources one={one} isDisabled={busy || add.isPending} onFiles={(files) => add.mutate(files)} />
      <Trouble error={add.error} />
      {one.sheets.map((sheet) => (
        <Mapping key={sheet.key} importId={one.id} sheet={sheet} isDisabled={busy} />
      ))}
      {!busy && (
        <details className="more-files" open={one.sheets.length === 0}>
          <summary>{t('sheets:files.more')}</summary>
          <FilesIn isPending={add.isPending} isDisabled={false} onFiles={(files) => add.mutate(files)} />
        </details>
      )}
      {busy ? (
        <Progress one={one} />
      ) : (
        <Section id="check" title={t('sheets:check.title')} lead={t('sheets:check.lead')}>
          <div className="acts">
            <Button
              look={one.state === 'checked' && one.faults === 0 ? 'plain' : 'main'}
              isDisabled={taken.length === 0 || wanting}
              isPending={check.isPending}
              onPress={() => check.mutate({ params })}
            >
              {one.state === 'checked' ? t('sheets:check.again') : t('sheets:check.act')}
            </Button>
            <Button look="quiet" onPress={() => discard.mutate({ params })}>
              {t('sheets:discard')}
            </Button>
          </div>
          {wanting && <p className="soft">{t('sheets:check.wanting')}</p>}
          <Trouble error={check.error ?? discard.error} />
        </Section>
      )}
      {one.state === 'checked' && <Checked one={one} />}
    </>
  );
}
