import { useId } from 'react';

export function SheetChoice(props: {
  readonly label: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => props.onFile(event.target.files?.[0] ?? null)}
      />
    </div>
  );
}
