import type { ComponentChildren } from 'preact'

/** A field with its label. */
export const Field = ({
  label,
  children,
}: {
  readonly label: string | undefined
  readonly children: ComponentChildren
}) => (
  <label class="field">
    <span>{label}</span>
    {children}
  </label>
)

/** A list of options with its label. */
export const Select = ({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string | undefined
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string | undefined }[]
  readonly choose: (value: string) => void
}) => (
  <Field label={label}>
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
)
