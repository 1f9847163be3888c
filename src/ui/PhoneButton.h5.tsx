import { useState } from 'react'
import { phoneCode } from '@/cloud/phone-code'
import { Button } from './Button'
import type { PhoneButtonProps } from './PhoneButtonProps'

/** A browser has no phone number: the local cloud stands for WeChat. */
export function PhoneButton({ busy, onCode, onNone, children }: PhoneButtonProps) {
  const [asking, setAsking] = useState(false)
  const ask = () => {
    setAsking(true)
    phoneCode()
      .then(onCode, onNone)
      .finally(() => setAsking(false))
  }
  return (
    <Button grow busy={busy || asking} onTap={ask}>
      {children}
    </Button>
  )
}
