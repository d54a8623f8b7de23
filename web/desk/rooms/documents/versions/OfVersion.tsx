import { type DocumentPage, type VersionWire, versionsGet } from '@safeconduct/contract/documents.ts';
import type { Draft, Identity } from '@safeconduct/documents/forms/model.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Box } from '../../../furniture/Box.tsx';
import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Loaded } from '../../../furniture/Loaded.tsx';
import { reading } from '../../../furniture/server.ts';
import { useSession } from '../../../furniture/session.ts';
import { MakeFile } from '../leave/MakeFile.tsx';
import { PaperView } from '../PaperView.tsx';

/** A version as it was frozen, to be read before it is released, and the way to a file of it. */
export function OfVersion(props: {
  readonly page: DocumentPage;
  readonly version: VersionWire;
  readonly identities: readonly Identity[];
  readonly code: string;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { version } = props;
  const [making, setMaking] = useState(false);
  const query = useQuery(reading(versionsGet, { params: { id: version.id } }));
  if (making && query.data !== undefined) {
    return (
      <MakeFile
        document={props.page.document}
        code={props.code}
        version={version}
        content={query.data.content as Draft}
        identities={props.identities}
        onClose={props.onClose}
      />
    );
  }
  return (
    <Box title={t('paper:version', { number: version.number })} onClose={props.onClose}>
      {may('exports.make') && (
        <div className="acts">
          <Button look="main" isDisabled={query.data === undefined} onPress={() => setMaking(true)}>
            {t('paper:make.open')}
          </Button>
        </div>
      )}
      <Loaded query={query}>
        {({ content }) => <PaperView doc={(content as Draft).doc} identities={props.identities} />}
      </Loaded>
    </Box>
  );
}
