import { importsAccept, type ImportWire } from '@safeconduct/contract/sheets.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Difference } from './Difference.tsx';
import { Faults } from './Faults.tsx';
import { Tallies } from './Tallies.tsx';
import { useActing } from './useImport.ts';
import { totals } from './words.ts';

/** What the check found: faults to mend first, or the difference and the button that accepts exactly it. */
export function Checked({ one }: { readonly one: ImportWire }) {
  const { t, language } = useLanguage();
  const accept = useActing(importsAccept);
  const { added, changed, same } = totals(one.tallies);
  const number = new Intl.NumberFormat(language);
  const counts = { added: number.format(added), changed: number.format(changed), same: number.format(same) };
  const nothing = added === 0 && changed === 0;
  const { check } = one;
  if (one.faults > 0) {
    return (
      <Section
        id="faults"
        title={t('sheets:faults.title', { count: one.faults, faults: number.format(one.faults) })}
        lead={t('sheets:faults.lead')}
      >
        <Faults importId={one.id} sheets={one.sheets} />
      </Section>
    );
  }
  return (
    <Section
      id="difference"
      title={nothing ? t('sheets:difference.nothing') : t('sheets:difference.title')}
      lead={nothing ? t('sheets:difference.all_same', counts) : t('sheets:difference.lead', counts)}
    >
      <Tallies tallies={one.tallies ?? []} />
      {!nothing && check !== null && (
        <div className="acts accept">
          <Button
            look="main"
            isPending={accept.isPending}
            onPress={() => accept.mutate({ params: { id: one.id }, body: { check } })}
          >
            {t('sheets:accept', counts)}
          </Button>
          <span className="soft">{t('sheets:accept_hint')}</span>
        </div>
      )}
      <Trouble error={accept.error} />
      <Difference importId={one.id} sheets={one.sheets} />
    </Section>
  );
}
