import type { Draft, Identity } from '@safeconduct/documents/forms/model.ts';
import { filled } from '@safeconduct/documents/slots/slots.ts';
import { identityFields } from '@safeconduct/documents/slots/identity-fields.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { FieldLine } from './FieldLine.tsx';
import type { Editor } from './useEditor.ts';

/** The paper as it will read: head, then field after field. */
export function Sheet(props: {
  readonly draft: Draft;
  readonly editor: Editor;
  readonly identities: readonly Identity[];
  readonly open: string | null;
  readonly mayWrite: boolean;
  readonly show: (claimIds: readonly string[]) => void;
  readonly onOpen: (field: string | null) => void;
  readonly onNext: () => void;
}) {
  const { t } = useLanguage();
  const { draft, editor, identities } = props;
  const { doc } = draft;
  const local = new Set(identityFields(draft.form));
  const claimOf = (number: number) => doc.notes[number - 1]?.claimId;
  const named = (text: string) => filled(text, identities, (code) => `[${code}]`);
  return (
    <article className={`sheet sheet-${doc.layout ?? 'form'}`} aria-label={t('paper:sheet')}>
      <header className="sheet-head" lang={doc.lang}>
        <p className="sheet-kind">
          <span>{doc.kind}</span>
          <span>{doc.secrecy}</span>
        </p>
        <h2>{named(doc.title)}</h2>
        {doc.facts.map((fact) => (
          <p key={fact} className="sheet-fact">
            {named(fact)}
          </p>
        ))}
      </header>
      {draft.fields.map((field) => (
        <FieldLine
          key={field.id}
          field={field}
          lang={doc.lang}
          identities={identities}
          own={editor.values.edits[field.id]}
          open={props.open === field.id}
          mayWrite={props.mayWrite}
          local={local.has(field.id)}
          claimOf={claimOf}
          show={props.show}
          onOpen={() => {
            editor.mark();
            props.onOpen(field.id);
          }}
          onClose={() => props.onOpen(null)}
          onNext={props.onNext}
          onType={(text) => editor.setField(field.id, text)}
          onCompose={editor.composing}
          onBack={() => {
            editor.mark();
            editor.setField(field.id, null);
          }}
        />
      ))}
    </article>
  );
}
