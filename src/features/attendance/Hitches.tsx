import { goInstead, routes } from '@/lib/routes'
import { said } from '@/cloud/said'
import { useElder } from '@/session/elder'
import type { ActiveHome } from '@/session/session'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { WriteNote } from '@/ui/WriteNote'
import type { ShiftId } from '../../../types/domain/ids'
import type { Stay, Task } from './stay'
import type { Signing } from './useSigning'
import { clockWithin, refusalInWords } from './words'

interface HitchesProps {
  readonly shiftId: ShiftId
  readonly task: Task | undefined
  readonly stay: Stay
  readonly me: ActiveHome | undefined
  readonly signing: Signing
}

/** What stands in the way or should be known first: the most urgent of it, one banner. */
export function Hitches({ shiftId, task, stay, me, signing }: HitchesProps) {
  const elder = useElder()
  const { hitch, refusal } = signing
  if (signing.unknown) {
    return (
      <>
        <WriteNote write={{ state: { at: 'unknown' }, retry: signing.again }} />
        <Banner>没网时输的数字存不住。扫码的话，能记下来补传。</Banner>
      </>
    )
  }
  if (hitch?.at === 'otherShift') {
    const url = routes.checkIn(hitch.shiftId, hitch.code.text)
    return (
      <>
        <Banner tone="red">{said('otherShift')}</Banner>
        <Button kind="line" onTap={() => goInstead(url)}>
          去扫到的那一场
        </Button>
      </>
    )
  }
  if (hitch?.at === 'otherCode') return <Banner tone="red">{hitch.says}</Banner>
  if (hitch?.at === 'noCamera') return <Banner tone="red">相机打不开，请输屏幕上的 8 位数。</Banner>
  if (refusal) return <Banner tone="red">{refusalInWords(refusal, elder)}</Banner>
  const open = me?.openStay
  if (open && open.shiftId !== shiftId) {
    return (
      <Banner icon="clock">{`您${clockWithin(open.checkedInAt, elder)}在「${open.title}」签到了，还没签退`}</Banner>
    )
  }
  if (task && stay.at === 'none' && task.mine === null) return <NoPlace task={task} />
  return null
}

/** Everybody may sign in; only those with a place are there when the work is accepted. */
function NoPlace({ task }: { task: Task }) {
  if (task.joinFrom) return <Banner icon="people">您还没接这项任务，还有位子</Banner>
  const why = task.joinable.allowed ? '' : said(task.joinable.code)
  return <Banner icon="people">{why}签到只记时长，没有积分。</Banner>
}
