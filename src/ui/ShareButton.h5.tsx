import Taro from '@tarojs/taro'
import { Button } from './Button'
import type { ShareProps } from './ShareProps'

/** Opens the browser's share sheet, or copies the link where there is none. */
export function ShareButton({ title, path, grow, children }: ShareProps) {
  const share = async () => {
    const url = `${location.href.split('#')[0]}#${path}`
    if ('share' in navigator) return navigator.share({ title, url }).catch(() => undefined)
    await Taro.setClipboardData({ data: `${title} ${url}` })
    await Taro.showToast({ title: '链接复制好了', icon: 'none' })
  }
  return (
    <Button kind="line" grow={grow} onTap={() => void share()}>
      {children}
    </Button>
  )
}
