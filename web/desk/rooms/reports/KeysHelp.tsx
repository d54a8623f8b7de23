import { Box } from '../../furniture/Box.tsx';
import { useLanguage } from '../../furniture/language.ts';

const keys = [
  ['j ↓', 'next'],
  ['k ↑', 'previous'],
  ['a', 'accept'],
  ['c e', 'correct'],
  ['r', 'reject'],
  ['u Ctrl+Z', 'undo'],
  ['n', 'record'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

export function KeysHelp(props: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Box title={t('report:keys.title')} onClose={props.onClose}>
      <dl className="keys">
        {keys.map(([caps, act]) => (
          <div key={act}>
            <dt>
              {caps.split(' ').map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{t(`report:keys.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </Box>
  );
}
