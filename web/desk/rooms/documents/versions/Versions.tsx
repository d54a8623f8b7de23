import { type DocumentPage, type VersionWire, versionsApprove } from '@safeconduct/contract/documents.ts';
import type { Draft, Identity } from '@safeconduct/documents/forms/model.ts';
import { useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { momentWords } from '../../../furniture/dates.ts';
import { listWords } from '../../../furniture/figures.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useWriting } from '../../../furniture/server.ts';
import { useSession } from '../../../furniture/session.ts';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { Send } from '../leave/Send.tsx';
import { Compare } from './Compare.tsx';
import { OfVersion } from './OfVersion.tsx';

type Given = {
  readonly page: DocumentPage;
  /** The paper as it would read now, with the names in it that a version has. */
  readonly beside: (content: unknown) => Draft;
  readonly identities: readonly Identity[];
  readonly code: string;
  /** Codes of the people named in a version who have not agreed as things stand today. */
  readonly unasked: (version: VersionWire) => readonly string[];
};

function Version(props: Given & { readonly version: VersionWire; readonly latest: boolean }) {
  const { t, language } = useLanguage();
  const { session, may } = useSession();
  const { version, latest } = props;
  const [asked, setAsked] = useState<'send' | 'file' | null>(null);
  const [chosen, choose] = useState<boolean | null>(null);
  const comparing = chosen ?? (latest && version.sendings.length > 0);
  const release = useWriting(versionsApprove);
  const mine = version.approvals.some(({ userId }) => userId === session?.user?.id);
  const released = version.approvals.length >= version.needed;
  const unasked = props.unasked(version);
  const gone = props.page.document.state === 'withdrawn';
  return (
    <li className="version">
      <p className="version-head">
        <b>{t('paper:version', { number: version.number })}</b>{' '}
        <span className="pale">
          {t('paper:made_by', { by: version.madeBy, when: momentWords(version.madeAt, language) })}
        </span>
        {version.sendings.length > 0 ? (
          <span className="tag">{t('paper:state.sent')}</span>
        ) : (
          released && <span className="tag">{t('paper:state.released')}</span>
        )}
      </p>
      <p>
        {version.names.length === 0
          ? t('paper:version_no_names')
          : t('paper:version_names', { count: version.names.length })}{' '}
        {t('paper:released_by', { count: version.approvals.length, needed: version.needed })}
        {version.approvals.length > 0 &&
          `: ${listWords(
            version.approvals.map(({ by }) => by),
            language,
          )}`}
      </p>
      {unasked.length > 0 && <p className="notice">{t('paper:held', { codes: unasked })}</p>}
      {version.sendings.map((sending) => (
        <p key={sending.id}>
          {t('paper:sent_to', {
            recipient: sending.recipient,
            channel: t(`paper:channel.${sending.channel}`),
            when: momentWords(sending.sentAt, language),
          })}
          {sending.note !== '' && <span className="pale"> {sending.note}</span>}
        </p>
      ))}
      <details className="hashes">
        <summary>{t('paper:hashes')}</summary>
        <dl>
          {Object.entries(version.sha256).map(([format, hash]) => (
            <div key={format}>
              <dt>{t(`paper:format.${format}`)}</dt>
              <dd>
                <code className="hash">{hash}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <Trouble error={release.error} />
      <div className="acts">
        {latest && !gone && may('documents.release') && !mine && !released && (
          <Button
            look="main"
            isPending={release.isPending}
            onPress={() => release.mutate({ params: { id: version.id }, body: { note: '' } })}
          >
            {version.needed > 1 && version.approvals.length === 0
              ? t('paper:release.first')
              : version.needed > 1
                ? t('paper:release.second')
                : t('paper:release.one')}
          </Button>
        )}
        {mine && !released && <span className="pale">{t('paper:release.waits')}</span>}
        {released && !gone && may('documents.release') && (
          <Button look={version.sendings.length === 0 ? 'main' : 'plain'} onPress={() => setAsked('send')}>
            {t('paper:send.open')}
          </Button>
        )}
        <Button onPress={() => setAsked('file')}>{t('paper:open_version')}</Button>
        <Button look="quiet" aria-expanded={comparing} onPress={() => choose(!comparing)}>
          {t('paper:compare.title')}
        </Button>
      </div>
      {comparing && <Compare version={version} beside={props.beside} />}
      {asked === 'send' && <Send version={version} onClose={() => setAsked(null)} />}
      {asked === 'file' && <OfVersion {...props} onClose={() => setAsked(null)} />}
    </li>
  );
}

/** Frozen versions, newest first: who released each, where it was sent, what has changed since. */
export function Versions(props: Given) {
  const { t, language } = useLanguage();
  const { versions, exports } = props.page;
  const latest = versions.at(-1);
  return (
    <Section id="versions" title={t('paper:versions')} lead={t('paper:versions_lead')}>
      {versions.length === 0 && <p className="blank-line">{t('paper:versions_none')}</p>}
      <ol className="versions">
        {versions.toReversed().map((version) => (
          <Version key={version.id} {...props} version={version} latest={version === latest} />
        ))}
      </ol>
      {exports.length > 0 && (
        <details>
          <summary>{t('paper:files', { count: exports.length })}</summary>
          <ul className="rows">
            {exports.map(({ id, format, recipient, purpose, madeAt, madeBy }) => (
              <li key={id}>
                <span>
                  {t(`paper:format.${format}`)} · {recipient} · {purpose}
                </span>
                <span className="pale">
                  {madeBy}, {momentWords(madeAt, language)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
