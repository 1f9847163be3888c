import type { EntryProps } from './EntryProps'

/** A browser's own input: labels, autofill and keyboards work as people know them. */
export function Entry({
  label,
  value,
  onChange,
  placeholder,
  maxLength,
  digits,
  tall,
  className = 'entry',
  focus,
}: EntryProps) {
  if (tall) {
    return (
      <textarea
        className={`${className} tall`}
        aria-label={label}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        rows={4}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
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
