import type { ClaimPage } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../furniture/language.ts';
import { When } from '../../furniture/When.tsx';

/** From this report back to the one that it repeats, to the root. */
export function Origin(props: { readonly page: ClaimPage }) {
  const { t } = useLanguage();
  const { origin } = props.page;
  if (origin.length <= 1) return <p className="soft">{t('claim:origin_itself')}</p>;
  return (
    <ol className="origin-chain">
      {origin.map((step, at) => (
        <li key={step.id}>
          {at > 0 && <span className="pale">{t('claim:repeats')} </span>}
          <Link to="/reports/$id" params={{ id: step.id }} search={{}}>
            {step.publisher || t('report:no_publisher')}
          </Link>{' '}
          <span className="pale">
            <When edtf={step.publishedOn} />
          </span>
          {at === origin.length - 1 && <span className="tag">{t('claim:root')}</span>}
        </li>
      ))}
    </ol>
  );
}
