import { formatBounds } from '@safeconduct/claims/numbers/format.ts';
import type { ArithmeticNote, IncidentFindings, Lot } from '@safeconduct/claims/reconcile/index.ts';
import type { GroupWire } from '@safeconduct/contract/domain.ts';
import { dateWords } from '../../../furniture/dates.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { BlankPart, EditPart } from '../parts/AddPart.tsx';
import { useEditing } from '../parts/context.ts';
import { Button } from '../../../furniture/Button.tsx';
import { type Branch, branchesOf } from './tree.ts';

/** Lots as a tree: each with its range, what every account says of it, and whether the sums come out. */
export function LotsTree(props: {
  readonly findings: IncidentFindings;
  readonly groups: readonly GroupWire[];
  /** Publisher of a report, by id. */
  readonly publisher: (reportId: string) => string;
  readonly onClaims: (ids: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  const { findings } = props;
  const branches = branchesOf(findings.lots, props.groups);
  if (branches.length === 0)
    return <BlankPart asked={{ kind: 'groups', row: null }} words={t('course:lots.none')} />;
  return (
    <>
      <ul className="lots">
        {branches.map((branch) => (
          <LotBranch key={branch.label} branch={branch} onClaims={props.onClaims} />
        ))}
      </ul>
      <Sums notes={findings.arithmetic} publisher={props.publisher} onClaims={props.onClaims} />
    </>
  );
}

/** Changing a lot, adding one inside it, or entering in the file a lot that only claims name. */
function LotActs({ branch: { group, label } }: { readonly branch: Branch }) {
  const { t } = useLanguage();
  const { may, open } = useEditing();
  if (!may) return null;
  const what = t('parts:name.groups', { label });
  if (group === null) {
    return (
      <Button
        look="quiet"
        aria-label={t('parts:enter_what', { what })}
        onPress={() => open({ kind: 'groups', row: null, filled: { label } })}
      >
        {t('parts:enter')}
      </Button>
    );
  }
  return (
    <span className="lot-acts">
      <Button
        look="quiet"
        aria-label={t('parts:group.add_within', { what })}
        onPress={() => open({ kind: 'groups', row: null, filled: { parentId: group.id } })}
      >
        {t('parts:group.add_part')}
      </Button>
      <EditPart asked={{ kind: 'groups', row: group }} what={what} />
    </span>
  );
}

function LotBranch(props: { readonly branch: Branch; readonly onClaims: (ids: readonly string[]) => void }) {
  const { t, language } = useLanguage();
  const { label, title, note, lot, children } = props.branch;
  const range = lot === null ? null : formatBounds(lot, language);
  return (
    <li className="lot">
      <div className="lot-head">
        <span className="lot-label">{label}</span>
        <span className="lot-title">{title}</span>
        {range === null
          ? children.length === 0 && <span className="blank">{t('course:lots.no_count')}</span>
          : lot !== null && <span className="lot-range">{range}</span>}
        <LotActs branch={props.branch} />
      </div>
      {note !== '' && <p className="lot-note">{note}</p>}
      {lot !== null && <Accounts lot={lot} onClaims={props.onClaims} />}
      {children.length > 0 && (
        <ul className="lots">
          {children.map((child) => (
            <LotBranch key={child.label} branch={child} onClaims={props.onClaims} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The same figure by the same account is said once, with all its claims. */
function Accounts(props: { readonly lot: Lot; readonly onClaims: (ids: readonly string[]) => void }) {
  const { t, language } = useLanguage();
  const said = [
    ...props.lot.by.map((one) => ({ ...one, together: null as string | null })),
    ...props.lot.within.map(({ lots, claimId, lower, upper }) => ({
      account: '',
      claimId,
      lower,
      upper,
      day: null,
      together: lots.join(' + '),
    })),
  ];
  const figures = [
    ...Map.groupBy(
      said,
      ({ account, lower, upper, together }) => `${account}|${lower}|${upper}|${together}`,
    ).values(),
  ];
  return (
    <ul className="lot-accounts">
      {figures.map((own) => {
        const first = own[0];
        if (first === undefined) return null;
        return (
          <li key={first.claimId}>
            <button
              type="button"
              className="lot-account"
              onClick={() => props.onClaims(own.map(({ claimId }) => claimId))}
            >
              <b>{formatBounds(first, language)}</b>{' '}
              {first.together === null ? first.account : t('course:lots.together', { lots: first.together })}
              {first.day !== null && <span className="lot-day"> {dateWords(first.day, language)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What was added up, in whose report, and whether it comes out: reported, never forced. */
function Sums(props: {
  readonly notes: readonly ArithmeticNote[];
  readonly publisher: (reportId: string) => string;
  readonly onClaims: (ids: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  if (props.notes.length === 0) return null;
  // The same sum in two editions of one paper is said once; what does not come out stands first.
  const notes = [
    ...new Map(
      props.notes.map((note) => [`${note.expression}|${note.total}|${props.publisher(note.reportId)}`, note]),
    ).values(),
  ].toSorted((a, b) => Number(a.adds) - Number(b.adds));
  return (
    <ul className="sums" aria-label={t('course:lots.sums')}>
      {notes.map((note) => (
        <li key={`${note.totalClaimId}|${note.expression}`} className={note.adds ? 'sum' : 'sum sum-off'}>
          <button
            type="button"
            className="lot-account"
            onClick={() => props.onClaims([note.totalClaimId, ...note.partClaimIds, ...note.lessClaimIds])}
          >
            <span className="sum-expression">
              {note.expression} = {note.sum}
            </span>{' '}
            {note.adds
              ? t('course:lots.adds', { publisher: props.publisher(note.reportId) })
              : t('course:lots.adds_not', { publisher: props.publisher(note.reportId), total: note.total })}
          </button>
        </li>
      ))}
    </ul>
  );
}
