import { caseMembers } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading } from '../../furniture/server.ts';
import { MembersBox } from './MembersBox.tsx';

/** "Open to the team (7 people)", or "Need to know: 3 people"; opens who they are. */
export function WhoSees(props: { readonly caseId: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(reading(caseMembers, { params: { id: props.caseId } }));
  if (data === undefined) return null;
  const count = data.people.filter(({ sees, disabled }) => sees && !disabled).length;
  return (
    <p className="who-sees">
      <Button look="words" onPress={() => setOpen(true)}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          {data.closed ? (
            <path
              d="M3 6.5h8V12H3zM4.75 6.5V4.25a2.25 2.25 0 0 1 4.5 0V6.5"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.3"
            />
          ) : (
            <path
              d="M5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM1.5 11.5c0-2 1.5-3.2 3.5-3.2s3.5 1.2 3.5 3.2M9.2 6.3a1.7 1.7 0 1 0-.8-3.3M10 8.4c1.5.2 2.5 1.3 2.5 3.1"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.3"
            />
          )}
        </svg>
        {t(data.closed ? 'cases:line.closed' : 'cases:line.open', { count })}
      </Button>
      {open && <MembersBox members={data} onClose={() => setOpen(false)} />}
    </p>
  );
}
