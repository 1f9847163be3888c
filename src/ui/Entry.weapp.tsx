import { Input, Textarea } from '@tarojs/components'
import { useMemo } from 'react'
import { useSteady } from '@/lib/useSteady'
import type { EntryProps } from './EntryProps'

/** WeChat's input, with the number pad when only digits are wanted. */
export function Entry({
  label,
  value,
  onChange,
  placeholder,
  maxLength = 140,
  digits,
  tall,
  className = 'entry',
  focus,
}: EntryProps) {
  const change = useSteady(onChange)
  // Taro sends the value of every input that is drawn again, so one is drawn again only when something of it changed.
  return useMemo(
    () =>
      tall ? (
        <Textarea
          className={`${className} tall`}
          aria-label={label}
          value={value}
          placeholder={placeholder}
          placeholderClass="entry-hint"
          maxlength={maxLength}
          focus={focus}
          autoHeight
          onInput={(event) => change(event.detail.value)}
        />
      ) : (
        <Input
          className={className}
          aria-label={label}
          value={value}
          placeholder={placeholder}
          placeholderClass="entry-hint"
          maxlength={maxLength}
          type={digits ? 'number' : 'text'}
          focus={focus}
          onInput={(event) => change(event.detail.value)}
        />
      ),
    [change, label, value, placeholder, maxLength, digits, tall, className, focus],
  )
}
