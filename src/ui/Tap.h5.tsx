import type { TapProps } from './TapProps'

/** A browser's own button: keyboard, focus and screen readers come with it. */
export function Tap({ role, label, checked, selected, current, className = '', style, id, onTap, children }: TapProps) {
  return (
    <button
      type="button"
      role={role}
      aria-label={label}
      aria-checked={checked}
      aria-selected={selected}
      aria-current={current || undefined}
      className={`tap ${className}`}
      style={style}
      id={id}
      onClick={onTap}
    >
      {children}
    </button>
  )
}
