import type { ConsentWire } from '@safeconduct/contract/consents.ts';
import { type DocumentPage as Page, documentsGet } from '@safeconduct/contract/documents.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { HistoryOf } from '../../furniture/History.tsx';
import { useShortcuts } from '../../furniture/keys.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { reading } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from '../incidents/context.ts';
import { Head } from './editor/Head.tsx';
import { PaperMet } from './editor/PaperMet.tsx';
import { Names } from './editor/Names.tsx';
import { Panel } from './editor/Panel.tsx';
import { Sheet } from './editor/Sheet.tsx';
import { Strip } from './editor/Strip.tsx';
import { useEditor } from './editor/useEditor.ts';
import { useIdentities } from './identities.ts';
import './paper.css';
import './panel.css';
import type { Quoted } from './source.ts';
import { useLawOfPaper } from './useLawOfPaper.ts';
import { useDraft, useQuoted, useUnasked } from './usePaper.ts';
import { Versions } from './versions/Versions.tsx';

function focusOn(field: string): void {
  const element =
    document.querySelector<HTMLElement>(`#field-${CSS.escape(field)} textarea`) ??
    // Who somebody is is typed in the box: in the field of that name, else in its first.
    document.querySelector<HTMLElement>(
      `[data-local="${CSS.escape(field.split('.').at(-1) ?? '')}"] input`,
    ) ??
    document.querySelector<HTMLElement>('#names [data-local] input');
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

function Editing(props: {
  readonly page: Page;
  readonly quoted: Quoted;
  readonly consents: readonly ConsentWire[];
}) {
  const { page: incident, show } = useIncident();
  const { t } = useLanguage();
  const { may } = useSession();
  const { document } = props.page;
  const { form, audience } = document;
  const identities = useIdentities(incident.incident.id);
  const editor = useEditor(document, identities);
  const [open, setOpen] = useState<string | null>(null);
  const last = useRef<string | null>(null);
  const given = { form, audience, values: editor.values, consents: props.consents };
  const law = useLawOfPaper(form, editor.values.asOf, editor.values.personId);
  const { draft, beside } = useDraft({
    ...given,
    quoted: props.quoted,
    identities,
    law,
    versions: props.page.versions,
  });
  const { unasked, agreed, ofVersion } = useUnasked(given);
  const mayWrite = may('documents.write') && document.state !== 'withdrawn';

  const go = (field: string) => {
    last.current = field;
    editor.mark();
    setOpen(field);
    // After the field has opened.
    requestAnimationFrame(() => focusOn(field));
  };
  const step = (by: 1 | -1) => {
    const order = draft.fields.map(({ id }) => id);
    const from = order.indexOf(open ?? last.current ?? '');
    const missing = draft.missing.map((id) => order.indexOf(id)).sort((a, b) => (a - b) * by);
    const next = missing.find((at) => (at - from) * by > 0) ?? missing[0];
    const field = next === undefined ? undefined : order[next];
    if (field !== undefined) go(field);
  };
  useShortcuts({
    n: () => step(1),
    p: () => step(-1),
    'ctrl+z': () => editor.undo?.(),
  });
  return (
    <div className="paper-page">
      <Head
        page={props.page}
        draft={draft}
        editor={editor}
        identities={identities}
        code={incident.incident.code}
        lawAsOf={law.assessment?.lawAsOf ?? null}
        mayWrite={mayWrite}
      />
      <Trouble error={editor.error} />
      <PaperMet editor={editor} draft={draft} />
      <Strip form={form} editor={editor} persons={incident.persons} mayWrite={mayWrite} />
      <div className="paper-body">
        <Sheet
          draft={draft}
          editor={editor}
          identities={identities}
          open={open}
          mayWrite={mayWrite}
          show={show}
          onOpen={(field) => (field === null ? setOpen(null) : go(field))}
          onNext={() => step(1)}
        />
        <Panel draft={draft} incidentId={incident.incident.id} unasked={unasked} shuts={law.shuts} onGo={go}>
          {mayWrite && (
            <Names
              incidentId={incident.incident.id}
              form={form}
              persons={incident.persons}
              only={editor.values.personId}
              identities={identities}
              agreed={agreed}
            />
          )}
        </Panel>
      </div>
      <Versions
        page={props.page}
        beside={beside}
        identities={identities}
        code={incident.incident.code}
        unasked={ofVersion}
      />
      <Section id="history" title={t('desk:history')}>
        <HistoryOf kind="document" id={document.id} />
      </Section>
    </div>
  );
}

/** One paper: as it will read, what is missing beside it, its versions beneath. */
export function DocumentPage() {
  const { id, documentId } = useParams({ from: '/incidents/$id/documents/$documentId' });
  const { t } = useLanguage();
  const page = useQuery(reading(documentsGet, { params: { id: documentId } }));
  const { quoted, consents } = useQuoted(id);
  return (
    <>
      <p className="back no-print">
        <Link to="/incidents/$id/documents" params={{ id }}>
          ← {t('paper:all')}
        </Link>
      </p>
      <Loaded query={page}>
        {(found) => (
          <Loaded query={quoted}>
            {(source) => (
              <Loaded query={consents}>
                {(answers) => (
                  <Editing key={found.document.id} page={found} quoted={source} consents={answers.consents} />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
