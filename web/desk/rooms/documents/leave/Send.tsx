import {
  paperFormats,
  sendingChannels,
  type VersionWire,
  versionsSend,
} from '@safeconduct/contract/documents.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../../furniture/Box.tsx';
import { Button } from '../../../furniture/Button.tsx';
import { faultOf } from '../../../furniture/faults.ts';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { FileChoice } from '../../../furniture/FileChoice.tsx';
import { Tick } from '../../../furniture/Tick.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useWriting } from '../../../furniture/server.ts';
import { Trouble } from '../../../furniture/Trouble.tsx';

/** The local time as a `datetime-local` field takes it. */
function nowLocal(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

async function hashOf(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a file on this computer is the one that was frozen; it is read here and goes nowhere. */
function CheckFile(props: { readonly version: VersionWire }) {
  const { t } = useLanguage();
  const [found, setFound] = useState<string | null>(null);
  const check = async (file: File) => {
    const hash = await hashOf(file);
    const own = paperFormats.find((format) => props.version.sha256[format] === hash);
    const says =
      own === undefined ? t('paper:send.other') : t('paper:send.same', { format: t(`paper:format.${own}`) });
    setFound(`${file.name}: ${says}`);
  };
  return (
    <div className="field">
      <FileChoice
        title={t('paper:send.check')}
        label={t('paper:send.choose')}
        onFiles={([file]) => {
          if (file !== undefined) void check(file);
        }}
      />
      <output className="hint">{found ?? t('paper:send.check_hint')}</output>
    </div>
  );
}

/** Records that a released version was sent; it enters the log as a communication of ours. */
export function Send(props: { readonly version: VersionWire; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { version } = props;
  const held = paperFormats.filter((format) => version.sha256[format] !== undefined);
  const [channel, setChannel] = useState<(typeof sendingChannels)[number]>('email');
  const [recipient, setRecipient] = useState(version.addressee);
  const [formats, setFormats] = useState<readonly (typeof paperFormats)[number][]>(held.slice(0, 1));
  const [sentAt, setSentAt] = useState(nowLocal);
  const [note, setNote] = useState('');
  const send = useWriting(versionsSend);
  return (
    <Box title={t('paper:send.title')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(
            {
              params: { id: version.id },
              body: {
                channel,
                recipient,
                formats: [...formats],
                sentAt: new Date(sentAt).toISOString(),
                note,
              },
            },
            { onSuccess: props.onClose },
          );
        }}
      >
        <p className="soft">{t('paper:send.words')}</p>
        <div className="form-row">
          <Choice
            label={t('paper:send.channel')}
            value={channel}
            options={sendingChannels.map((value) => ({ value, label: t(`paper:channel.${value}`) }))}
            onChange={(value) => setChannel(sendingChannels.find((one) => one === value) ?? 'email')}
          />
          <Field
            label={t('paper:send.at')}
            type="datetime-local"
            value={sentAt}
            onChange={setSentAt}
            error={faultOf(send.error, 'sentAt')}
          />
        </div>
        <Field
          label={t('exchange:export.recipient')}
          value={recipient}
          onChange={setRecipient}
          isRequired
          error={faultOf(send.error, 'recipient')}
        />
        <fieldset>
          <legend className="field-legend">{t('paper:send.formats')}</legend>
          {held.map((format) => (
            <Tick
              key={format}
              label={t(`paper:format.${format}`)}
              checked={formats.includes(format)}
              onChange={(on) =>
                setFormats(on ? [...formats, format] : formats.filter((each) => each !== format))
              }
            />
          ))}
        </fieldset>
        <CheckFile version={version} />
        <Field label={t('desk:field.note')} value={note} onChange={setNote} lines={2} />
        <Trouble error={send.error} shown={['sentAt', 'recipient']} />
        <div className="acts box-acts">
          <Button
            look="main"
            type="submit"
            isPending={send.isPending}
            isDisabled={recipient.trim() === '' || formats.length === 0 || sentAt === ''}
          >
            {t('paper:send.act')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:close')}</Button>
        </div>
      </Form>
    </Box>
  );
}
