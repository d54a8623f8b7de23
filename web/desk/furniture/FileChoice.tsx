import { type ReactNode, useId } from 'react';

/**
 * A file chosen by a button in the desk's language. The browser's own control speaks the browser's language, so it
 * is unseen, but it stays what keyboard and screen reader use: Tab reaches it, Space opens it, its name is `label`.
 */
export function FileChoice(props: {
  readonly label: string;
  /** Heads the button, where the button alone does not say what the file is for. */
  readonly title?: string;
  readonly accept?: string;
  readonly many?: boolean;
  readonly isDisabled?: boolean;
  readonly hint?: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  const { title, hint } = props;
  return (
    <div className="file-choice">
      {title !== undefined && (
        <span id={`${id}-title`} className="file-title">
          {title}
        </span>
      )}
      <span className="file-button">
        <input
          id={id}
          type="file"
          className="unseen"
          multiple={props.many ?? false}
          accept={props.accept}
          disabled={props.isDisabled ?? false}
          aria-labelledby={title === undefined ? `${id}-label` : `${id}-title ${id}-label`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file, corrected, can be chosen again.
            event.target.value = '';
            if (files.length > 0) props.onFiles(files);
          }}
        />
        <label id={`${id}-label`} htmlFor={id} className="button button-plain">
          {props.label}
        </label>
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
