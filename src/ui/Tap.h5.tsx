import type { TapProps } from './TapProps'

/** A browser's own button: keyboard, focus and screen readers come with it. */
export function Tap({
  role,
  label,
  checked,
  selected,
  current,
  expanded,
  className = '',
  style,
  id,
  onTap,
  children,
}: TapProps) {
  return (
    <button
      type="button"
      role={role}
      aria-label={label}
      aria-checked={checked}
      aria-selected={selected}
      aria-current={current || undefined}
      aria-expanded={expanded}
      className={`tap ${className}`}
      style={style}
      id={id}
      onClick={onTap}
    >
      {children}
    </button>
  )
}
