import { type DocumentPage, documentsWithdraw } from '@safeconduct/contract/documents.ts';
import type { Draft, Identity } from '@safeconduct/documents/forms/model.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import { useState } from 'react';
import { Box } from '../../../furniture/Box.tsx';
import { Button } from '../../../furniture/Button.tsx';
import { Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useWriting } from '../../../furniture/server.ts';
import { useSession } from '../../../furniture/session.ts';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { Freeze } from '../leave/Freeze.tsx';
import { MakeFile } from '../leave/MakeFile.tsx';
import { PaperView } from '../PaperView.tsx';
import type { Editor } from './useEditor.ts';

function Withdraw(props: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [note, setNote] = useState('');
  const withdraw = useWriting(documentsWithdraw);
  return (
    <Box title={t('paper:withdraw.title')} onClose={props.onClose}>
      <div className="form">
        <p className="soft">{t('paper:withdraw.words')}</p>
        <Field label={t('desk:field.reason')} value={note} onChange={setNote} lines={2} isRequired />
        <Trouble error={withdraw.error} />
        <div className="acts box-acts">
          <Button
            look="main"
            isDisabled={note.trim() === ''}
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate({ params: { id: props.id }, body: { note } }, { onSuccess: props.onClose })
            }
          >
            {t('paper:withdraw.act')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:close')}</Button>
        </div>
      </div>
    </Box>
  );
}

/** The head of the paper in work: what it is, whether it is saved, and what can be done with it. */
export function Head(props: {
  readonly page: DocumentPage;
  readonly draft: Draft;
  readonly editor: Editor;
  readonly identities: readonly Identity[];
  readonly code: string;
  readonly lawAsOf: string | null;
  readonly mayWrite: boolean;
}) {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const { draft, editor, identities } = props;
  const { document } = props.page;
  const [asked, setAsked] = useState<'view' | 'file' | 'freeze' | 'withdraw' | null>(null);
  const close = () => setAsked(null);
  return (
    <header className="paper-head">
      <div>
        <h2>{aboutForm(document.form).name[language]}</h2>
        <p className="pale">
          {t(`paper:state.${document.state}`)}
          {' · '}
          <output className="paper-standing">{t(`paper:standing.${editor.standing}`)}</output>
        </p>
      </div>
      <div className="acts">
        {editor.undo !== null && (
          <Button look="quiet" onPress={editor.undo}>
            {t('paper:undo')}
          </Button>
        )}
        <Button onPress={() => setAsked('view')}>{t('paper:view')}</Button>
        {may('exports.make') && <Button onPress={() => setAsked('file')}>{t('paper:make.open')}</Button>}
        {props.mayWrite && (
          <Button look="main" isDisabled={editor.standing === 'meeting'} onPress={() => setAsked('freeze')}>
            {t('paper:freeze.open')}
          </Button>
        )}
        {props.mayWrite && (
          <Button look="quiet" onPress={() => setAsked('withdraw')}>
            {t('paper:withdraw.open')}
          </Button>
        )}
      </div>
      {asked === 'view' && (
        <Box title={t('paper:view')} onClose={close}>
          <PaperView doc={draft.doc} identities={identities} />
        </Box>
      )}
      {asked === 'file' && (
        <MakeFile
          document={document}
          code={props.code}
          version={null}
          content={draft}
          identities={identities}
          onClose={close}
        />
      )}
      {asked === 'freeze' && (
        <Freeze
          content={draft}
          identities={identities}
          lawAsOf={props.lawAsOf}
          document={editor.base}
          saved={editor.standing === 'saved'}
          onClose={close}
        />
      )}
      {asked === 'withdraw' && <Withdraw id={document.id} onClose={close} />}
    </header>
  );
}
