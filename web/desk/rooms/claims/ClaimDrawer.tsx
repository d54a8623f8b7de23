import { claimsGet } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Box } from '../../furniture/Box.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { ClaimFile } from './ClaimFile.tsx';

/** The drawer: claim -> sentence -> report -> origin. Its address is the page's with `?claim=`. */
export default function ClaimDrawer(props: { readonly id: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const query = useQuery(reading(claimsGet, { params: { id: props.id } }));
  const close = () => void navigate({ to: '.', search: ({ claim: _claim, ...rest }) => rest, replace: true });
  return (
    <Box title={t('claim:title')} kind="drawer" onClose={close}>
      <Loaded query={query}>{(page) => <ClaimFile page={page} onLeave={close} />}</Loaded>
    </Box>
  );
}
