import { DropZone } from 'react-aria-components/DropZone';
import { Text } from 'react-aria-components/Text';
import { FileChoice } from '../../furniture/FileChoice.tsx';
import { useLanguage } from '../../furniture/language.ts';

const accepted = '.txt,.html,.htm,.docx,.pdf,.eml';

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
      <FileChoice
        label={t('report:new.choose')}
        accept={accepted}
        isDisabled={props.pending}
        hint={t('report:new.kinds')}
        onFiles={([file]) => {
          if (file !== undefined) props.onFile(file);
        }}
      />
    </DropZone>
  );
}
