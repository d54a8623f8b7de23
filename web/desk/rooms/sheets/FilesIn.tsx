import { useState } from 'react';
import { FileChoice } from '../../furniture/FileChoice.tsx';
import { useLanguage } from '../../furniture/language.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.json,.xml,.zip';

/** Files are chosen or dropped here; a keyboard reaches the same button. */
export function FilesIn(props: {
  readonly isPending: boolean;
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const still = props.isPending || props.isDisabled;
  return (
    <div
      className={`files-in${over ? ' files-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0 && !still) props.onFiles(files);
      }}
    >
      <FileChoice
        title={t('sheets:files.label')}
        label={t('sheets:files.choose')}
        many
        accept={accepted}
        isDisabled={still}
        hint={t('sheets:files.hint')}
        onFiles={props.onFiles}
      />
      <output className="pale">{props.isPending ? t('sheets:files.reading') : ''}</output>
    </div>
  );
}
