import { View } from '@tarojs/components'
import { type Kept, windowOf } from '@/cloud/late/queue'
import { goInstead, goTab, routes } from '@/lib/routes'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Facts } from '@/ui/Facts'
import { Screen } from '@/ui/Screen'

const WORD = { in: '签到', out: '签退' } as const

/** What became of a code that could not be sent at once; it follows the queue while the person looks. */
function Outcome({ kept }: { kept: Kept }) {
  const { state, direction, says } = kept
  if (state === 'refused') return <Banner tone="red">{says ?? '没有补上，请找负责人。'}</Banner>
  if (state === 'live') return <Done title={`${WORD[direction]}好了`} sub="当时就签上了" />
  if (state === 'sent') return <Done title="补传好了" sub="等负责人确认" />
  return <Done title="没有网，已记下" sub="联网后自动补传" />
}

/** Put by: when, what, and that it goes by itself once there is network. */
export function KeptCode({ kept, title }: { kept: Kept; title: string | undefined }) {
  const elder = useElder()
  const now = useNow()
  const { direction, code, state } = kept
  const known = title ?? kept.title ?? undefined
  return (
    <Screen
      title={WORD[direction]}
      bare
      actions={
        <>
          <Button kind="line" onTap={() => goInstead(routes.late())}>
            看待补传
          </Button>
          <Button grow onTap={() => goTab('home')}>
            {direction === 'in' ? '好，去忙了' : '好，回家了'}
          </Button>
        </>
      }
    >
      <Outcome kept={kept} />
      <View className="signed">
        <Facts
          rows={[
            ['任务', known],
            [WORD[direction], momentInWords(windowOf(code), now, elder)],
          ]}
        />
        {state === 'refused' ? null : (
          <Banner icon="clock">{elder ? '负责人确认了才算' : '补传的，负责人确认了才算时长'}</Banner>
        )}
        {direction === 'in' && state !== 'refused' ? <Banner icon="scan">忙完再扫一次站点的码签退</Banner> : null}
      </View>
    </Screen>
  )
}
