import { Input } from '@tarojs/components'
import type { EntryProps } from './EntryProps'

/** WeChat's input, with the number pad when only digits are wanted. */
export function Entry({
  label,
  value,
  onChange,
  placeholder,
  maxLength = 140,
  digits,
  className = 'entry',
  focus,
}: EntryProps) {
  return (
    <Input
      className={className}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      placeholderClass="entry-hint"
      maxlength={maxLength}
      type={digits ? 'number' : 'text'}
      focus={focus}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
