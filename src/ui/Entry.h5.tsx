import type { EntryProps } from './EntryProps'

/** A browser's own input: labels, autofill and keyboards work as people know them. */
export function Entry({
  label,
  value,
  onChange,
  placeholder,
  maxLength,
  digits,
  className = 'entry',
  focus,
}: EntryProps) {
  return (
    <input
      className={className}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      inputMode={digits ? 'numeric' : undefined}
      autoComplete="off"
      autoFocus={focus}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
