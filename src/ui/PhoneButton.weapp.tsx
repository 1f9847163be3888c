import { Button as WeChatButton, View } from '@tarojs/components'
import type { PhoneButtonProps } from './PhoneButtonProps'

/** WeChat's own button: nothing else may ask for a phone number. */
export function PhoneButton({ busy, onCode, onNone, children }: PhoneButtonProps) {
  return (
    <WeChatButton
      className={busy ? 'tap btn btn-main btn-grow busy' : 'tap btn btn-main btn-grow'}
      openType="getPhoneNumber"
      disabled={busy}
      onGetPhoneNumber={({ detail: { code } }) => (code ? onCode(code) : onNone())}
    >
      {busy ? <View className="spin" /> : null}
      {children}
    </WeChatButton>
  )
}
