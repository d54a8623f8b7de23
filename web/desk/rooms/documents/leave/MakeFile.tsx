import {
  type DocumentWire,
  documentsExport,
  paperFormats,
  type VersionWire,
} from '@safeconduct/contract/documents.ts';
import type { Draft, Identity } from '@safeconduct/documents/forms/model.ts';
import { filledDoc } from '@safeconduct/documents/slots/slots.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../../furniture/Box.tsx';
import { Button } from '../../../furniture/Button.tsx';
import { Choice } from '../../../furniture/Field.tsx';
import { Tick } from '../../../furniture/Tick.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { saveFile } from '../../../furniture/save.ts';
import { call, refresh } from '../../../furniture/server.ts';
import { type Leaving, LeavingFields } from '../../exchange/LeavingFields.tsx';
import { type Format, mediaTypes } from '../press/messages.ts';
import { madeFor } from './made.ts';
import { PressTrouble } from './PressTrouble.tsx';
import { Setting } from './Setting.tsx';
import { usePress } from './usePress.ts';

type Props = {
  readonly document: DocumentWire;
  readonly code: string;
  /** Null for the draft as it stands, which leaves without names. */
  readonly version: VersionWire | null;
  readonly content: Draft;
  readonly identities: readonly Identity[];
  readonly onClose: () => void;
};

/** Makes a file of a paper on this computer. What it is for and whom it goes to is recorded before it is there. */
export function MakeFile(props: Props) {
  const { t } = useLanguage();
  const { document, version, content } = props;
  const bears = version !== null && version.names.length > 0;
  const released = version !== null && version.approvals.length >= version.needed;
  const [format, setFormat] = useState<Format>('pdf');
  const [named, setNamed] = useState(bears && released);
  const [leaving, setLeaving] = useState<Leaving>({
    purpose: '',
    recipient: document.addressee,
    basis: named ? 'consent_recorded' : '',
  });
  const { basis } = leaving;
  const press = usePress();
  const make = useMutation({
    mutationFn: async () => {
      const held = version === null ? [] : madeFor(version.id);
      const ready = named || !bears ? held.find((paper) => paper.format === format) : undefined;
      const doc = filledDoc(content.doc, named ? props.identities : [], (code) => code);
      const [paper = ready] = ready === undefined ? await press.set(doc, [format]) : [];
      if (paper === undefined) throw new Error('the press made nothing');
      // The entry first: a file that nobody recorded is never there.
      await call(documentsExport, {
        params: { id: document.id },
        body: {
          versionId: version?.id ?? null,
          format,
          sha256: paper.sha256,
          named,
          ...leaving,
          basis: basis === '' ? 'no_personal_data' : basis,
        },
      });
      const name = [props.code, document.form, version === null ? 'draft' : `v${version.number}`].join('-');
      saveFile({ bytes: paper.bytes, type: mediaTypes[format], name: `${name}.${format}` }, name);
      await refresh();
      return paper;
    },
  });
  return (
    <Box title={t('paper:make.title')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <p className="soft">{version === null ? t('paper:make.draft') : t('paper:make.words')}</p>
        <Choice
          label={t('exchange:export.format')}
          value={format}
          options={paperFormats.map((value) => ({ value, label: t(`paper:format.${value}`) }))}
          onChange={(value) => setFormat(paperFormats.find((one) => one === value) ?? 'pdf')}
        />
        {bears && released && <Tick label={t('paper:make.named')} checked={named} onChange={setNamed} />}
        {bears && !released && <p className="notice">{t('paper:make.not_released')}</p>}
        <LeavingFields
          value={leaving}
          error={make.error}
          onChange={(part) => setLeaving({ ...leaving, ...part })}
        />
        <Setting progress={press.progress} onStop={press.stop} />
        <PressTrouble error={make.error} />
        {make.data !== undefined && (
          <output className="notice">
            {t('paper:make.done')}
            <code className="hash">{make.data.sha256}</code>
          </output>
        )}
        <div className="acts box-acts">
          <Button
            look="main"
            type="submit"
            isPending={make.isPending}
            isDisabled={leaving.purpose.trim() === '' || basis === ''}
          >
            {t('paper:make.act')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:close')}</Button>
        </div>
      </Form>
    </Box>
  );
}
