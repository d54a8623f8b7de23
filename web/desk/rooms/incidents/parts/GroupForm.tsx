import type { GroupWire } from '@safeconduct/contract/domain.ts';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useIncident } from '../context.ts';
import { GroupClaims } from './GroupClaims.tsx';
import { PartBox } from './PartBox.tsx';
import { orNull } from './read.ts';
import { usePart } from './usePart.ts';
import { type Group, groupVerbs } from './verbs.ts';

/** A lot and the lots inside it: it cannot be part of any of them. */
function withIn(groups: readonly GroupWire[], id: string | undefined): ReadonlySet<string> {
  const inside = new Set(id === undefined ? [] : [id]);
  for (const _ of groups)
    for (const group of groups)
      if (group.parentId !== null && inside.has(group.parentId)) inside.add(group.id);
  return inside;
}

export function GroupForm(props: {
  readonly row: GroupWire | null;
  readonly filled: Partial<Group>;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { page } = useIncident();
  const { row, filled } = props;
  const { part, draft, put, faultOf } = usePart({
    kind: 'groups',
    verbs: groupVerbs,
    row,
    begunFrom: `${filled.label ?? ''}.${filled.parentId ?? ''}`,
    filled: props.filled,
    start: (was) => ({
      label: was.label ?? '',
      title: was.title ?? '',
      parent: was.parentId ?? '',
      note: was.note ?? '',
    }),
    read: ({ label, title, parent, note }) => ({
      body: { label, title: title.trim(), parentId: orNull(parent), note },
      faults: new Map(),
    }),
    name: ({ label }) => t('parts:name.groups', { label }),
    onClose: props.onClose,
  });
  const inside = withIn(page.groups, row?.id);
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.groups') : t('parts:title.groups', { label: row.label })}
      shown={['label', 'title', 'parentId', 'note']}
      onClose={props.onClose}
    >
      <Field
        label={t('desk:field.label')}
        hint={t('parts:group.label_hint')}
        value={draft.label}
        onChange={(label) => put({ label })}
        error={faultOf('label')}
      />
      <Field
        label={t('parts:group.title')}
        hint={t('parts:group.title_hint')}
        value={draft.title}
        onChange={(title) => put({ title })}
        error={faultOf('title')}
      />
      <Choice
        label={t('desk:field.parentId')}
        value={draft.parent}
        options={[
          { value: '', label: t('parts:group.no_parent') },
          ...page.groups
            .filter(({ id }) => !inside.has(id))
            .map(({ id, label, title }) => ({
              value: id,
              label: [t('parts:name.groups', { label }), title].filter((one) => one !== '').join(': '),
            })),
        ]}
        onChange={(parent) => put({ parent })}
        error={faultOf('parentId')}
      />
      <Field
        label={t('desk:field.note')}
        lines={3}
        value={draft.note}
        onChange={(note) => put({ note })}
        error={faultOf('note')}
      />
      {row !== null && <GroupClaims group={row} />}
    </PartBox>
  );
}
