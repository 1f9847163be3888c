import { useWrite } from '@/cloud/useWrite'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode } from '../../../../types/domain/ids'
import { SureSheet } from '../SureSheet'
import type { Post } from './Posts'

interface DropPostProps {
  readonly gridId: GridCode
  readonly post: Post
  readonly onClose: () => void
  readonly onDropped: () => void
}

/** Takes a post away; the question says who loses it. */
export function DropPost({ gridId, post, onClose, onDropped }: DropPostProps) {
  const drop = useWrite('org.dropPost')
  const send = async () => {
    const end = await drop.send({ gridId, postId: post.id })
    if (end.at === 'done') onDropped()
  }
  const n = post.holders.length
  return (
    <SureSheet
      title={`撤掉${post.name}？`}
      sub={n > 0 ? `岗上的 ${n} 个人就没有岗位了` : '岗上没有人'}
      verb="撤掉"
      busy={drop.state.at === 'sending'}
      onYes={() => void send()}
      onClose={onClose}
    >
      <WriteNote write={drop} />
    </SureSheet>
  )
}
