import { View } from '@tarojs/components'

export type IconName =
  | 'alert'
  | 'arrow'
  | 'back'
  | 'bigtext'
  | 'check'
  | 'clock'
  | 'close'
  | 'down'
  | 'export'
  | 'grid'
  | 'home'
  | 'keypad'
  | 'lock'
  | 'me'
  | 'merchant'
  | 'offline'
  | 'people'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'points'
  | 'record'
  | 'refresh'
  | 'scan'
  | 'search'
  | 'station'
  | 'task'

/** A drawing of `icons.scss` in the colour of the text around it. It never speaks: the words beside it do. */
export function Icon({ name, size, className = '' }: { name: IconName; size?: 's' | 'l' | 'xl'; className?: string }) {
  return <View className={`i i-${name} ${size ? `i-${size}` : ''} ${className}`} aria-hidden />
}
