import { useId, useState } from 'react';
import { useLanguage } from '../../furniture/language.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.json,.xml,.zip';

/** Files are chosen or dropped here; a keyboard reaches the same native button. */
export function FilesIn(props: {
  readonly isPending: boolean;
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const [over, setOver] = useState(false);
  const still = props.isPending || props.isDisabled;
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !still) props.onFiles(files);
  };
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
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id}>{t('sheets:files.label')}</label>
      <input
        id={id}
        type="file"
        multiple
        accept={accepted}
        disabled={still}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.target.files);
          // The same file, corrected, can be chosen again.
          event.target.value = '';
        }}
      />
      <p id={`${id}-hint`} className="hint">
        {t('sheets:files.hint')}
      </p>
      <output className="pale">{props.isPending ? t('sheets:files.reading') : ''}</output>
    </div>
  );
}
