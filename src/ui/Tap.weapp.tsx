import { View } from '@tarojs/components'
import type { TapProps } from './TapProps'

/** A View with WeChat's own aria attributes: its Button brings a look that cannot be taken off whole. */
export function Tap({
  role = 'button',
  label,
  checked,
  selected,
  current,
  className = '',
  style,
  id,
  onTap,
  children,
}: TapProps) {
  return (
    <View
      role={role}
      aria-label={label}
      aria-checked={checked}
      aria-selected={selected ?? current}
      className={`tap ${className}`}
      style={style}
      id={id}
      onClick={onTap}
    >
      {children}
    </View>
  )
}
