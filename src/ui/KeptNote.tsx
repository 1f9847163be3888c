import { printPage } from '@/platform/print'
import { Banner } from './Banner'
import type { KeptPicture } from './DrawingProps'

/** How keeping a picture ended, in place. */
export function KeptNote({ kept }: { kept: KeptPicture | undefined }) {
  if (kept === 'kept') return <Banner tone="pine">{printPage ? '图片存好了' : '存好了，在手机相册里'}</Banner>
  if (kept === 'notAllowed') return <Banner>没有存。想存的话，请在设置里允许存到相册</Banner>
  if (kept === 'failed') return <Banner tone="red">没存成，请再点一次</Banner>
  return null
}
