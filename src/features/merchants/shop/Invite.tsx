import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServerClock } from '@/cloud/clock'
import { useWrite } from '@/cloud/useWrite'
import { minutesAndSeconds } from '@/lib/when'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { Digits } from '@/ui/Digits'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import type { MerchantId } from '../../../../types/domain/ids'
import { INVITE_MINUTES } from '../../../../types/domain/merchants'
import { type Instant, MINUTE } from '../../../../types/domain/time'

/** With the moment at which this phone heard it, for the server's clock. */
type Shown = NonNullable<ValueOf<'merchants.keep'>['invite']> & { readonly heardAt: Instant }

/** The code that lets somebody in who stands beside the owner. */
export function Invite({ merchantId }: { merchantId: MerchantId }) {
  const keep = useWrite('merchants.keep')
  const { state } = keep
  const [invite, setInvite] = useState<Shown>()
  const ask = async () => {
    const end = await keep.send({ merchantId, change: { kind: 'invite' } })
    if (end.at === 'done' && end.value.invite) setInvite({ ...end.value.invite, heardAt: Date.now() })
  }
  const show = () => void ask()
  return (
    <View className="shop-gap">
      <View className="shop-notes">
        <WriteNote write={keep} />
      </View>
      {invite ? <Code key={invite.digits} invite={invite} onAgain={show} /> : null}
      {invite ? null : (
        <Button kind="line" block busy={state.at === 'sending'} onTap={show}>
          加店员
        </Button>
      )}
    </View>
  )
}

function Code({ invite, onAgain }: { invite: Shown; onAgain: () => void }) {
  const now = useServerClock(invite)
  const left = invite.shownAt + INVITE_MINUTES * MINUTE - now
  if (left <= 0) {
    return (
      <Button kind="line" block onTap={onAgain}>
        码过期了，再出一个
      </Button>
    )
  }
  return (
    <Card pad className="shop-code">
      <View className="sub c2">请他打开“我的”里的“我的店”，点“我在店里上班”，输</View>
      <Digits value={invite.digits} />
      <Countdown leftMs={left} wholeMs={INVITE_MINUTES * MINUTE} redMs={MINUTE} />
      <View className="sub c2 num shop-code-note">{`还有 ${minutesAndSeconds(left)}，谁进来都会告诉您`}</View>
    </Card>
  )
}
