import { type DocumentWire, documentsFreeze, paperFormats } from '@safeconduct/contract/documents.ts';
import type { Draft, Identity } from '@safeconduct/documents/forms/model.ts';
import { filledDoc } from '@safeconduct/documents/slots/slots.ts';
import { useMutation } from '@tanstack/react-query';
import { Box } from '../../../furniture/Box.tsx';
import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { call, refresh } from '../../../furniture/server.ts';
import { keepMade } from './made.ts';
import { PressTrouble } from './PressTrouble.tsx';
import { Setting } from './Setting.tsx';
import { usePress } from './usePress.ts';

/** Freezes the paper: every format is set here, names in it, and its hash kept; the server gets it without names. */
export function Freeze(props: {
  readonly content: Draft;
  readonly identities: readonly Identity[];
  readonly lawAsOf: string | null;
  /** As the server has it; `saved` where that is all that was typed. */
  readonly document: DocumentWire;
  readonly saved: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { content } = props;
  const press = usePress();
  const freeze = useMutation({
    mutationFn: async () => {
      const papers = await press.set(
        filledDoc(content.doc, props.identities, (code) => code),
        paperFormats,
      );
      const version = await call(documentsFreeze, {
        params: { id: props.document.id },
        body: {
          revision: props.document.revision,
          content: JSON.parse(JSON.stringify(content)) as never,
          sha256: Object.fromEntries(papers.map(({ format, sha256 }) => [format, sha256])),
          lawAsOf: props.lawAsOf,
        },
      });
      keepMade(version.id, papers);
      void refresh();
      return version;
    },
    onSuccess: props.onClose,
  });
  return (
    <Box title={t('paper:freeze.title')} onClose={props.onClose}>
      <div className="form">
        <p>{t('paper:freeze.words')}</p>
        {content.missing.length > 0 && (
          <p className="notice">{t('paper:freeze.missing', { count: content.missing.length })}</p>
        )}
        <p>
          {content.names.length === 0
            ? t('paper:freeze.no_names')
            : t('paper:freeze.names', { codes: content.names })}
        </p>
        <Setting progress={press.progress} onStop={press.stop} />
        <PressTrouble error={freeze.error} />
        <div className="acts box-acts">
          <Button
            look="main"
            isPending={freeze.isPending}
            isDisabled={!props.saved}
            onPress={() => freeze.mutate()}
          >
            {t('paper:freeze.act')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:close')}</Button>
        </div>
      </div>
    </Box>
  );
}
