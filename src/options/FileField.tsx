import type { Ref } from 'preact';

type Props = {
  /** Of the field; what it is for stands under `<id>-how`. */
  id: string;
  label: string;
  how: string;
  accept: string;
  /** For who wants to give it the focus. */
  field?: Ref<HTMLInputElement>;
  onChoose: (input: HTMLInputElement) => void;
};

/** A file to import, and what becomes of it. */
export function FileField({ id, label, how, accept, field, onChoose }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={field ?? null}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-how`}
        onChange={(event) => onChoose(event.currentTarget)}
      />
      <p class="small" id={`${id}-how`}>
        {how}
      </p>
    </div>
  );
}
