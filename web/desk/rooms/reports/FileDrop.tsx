import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';

const accepted = ['.txt', '.html', '.htm', '.docx', '.pdf', '.eml'];

export function FileDrop(props: { readonly onFile: (file: File) => void; readonly pending: boolean }) {
  const { t } = useLanguage();
  return (
    <DropZone
      className="drop"
      onDrop={(event) => {
        const item = event.items.find((one) => one.kind === 'file');
        if (item?.kind === 'file') void item.getFile().then(props.onFile);
      }}
    >
      <Text slot="label">{props.pending ? t('report:new.reading') : t('report:new.drop')}</Text>
      <FileTrigger
        acceptedFileTypes={accepted}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) props.onFile(file);
        }}
      >
        <Button isPending={props.pending}>{t('report:new.choose')}</Button>
      </FileTrigger>
      <p className="hint">{t('report:new.kinds')}</p>
    </DropZone>
  );
}
