import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ShareProps } from './ShareProps'

/** Sends a card into a WeChat chat. WeChat lets only its own Button do that; the page's config needs `enableShareAppMessage`. */
export function ShareButton({ title, path, grow, children }: ShareProps) {
  useShareAppMessage(() => ({ title, path }))
  return (
    <Button className={grow ? 'tap btn btn-line btn-grow' : 'tap btn btn-line'} hoverClass="none" openType="share">
      {children}
    </Button>
  )
}
