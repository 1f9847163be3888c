import { View } from '@tarojs/components'
import { goBackOr, routes } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { PicturePick } from '@/ui/PicturePick'
import { PictureRow } from '@/ui/PictureRow'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Switch } from '@/ui/Switch'
import { WriteNote } from '@/ui/WriteNote'
import type { MerchantId } from '../../../../types/domain/ids'
import { REWARD_TITLE_MAX } from '../../../../types/domain/points'
import { type Draft, useOffering } from './useOffering'
import type { Offer } from './words'
import '../points.scss'

interface OfferFormProps {
  readonly merchantId: MerchantId
  readonly before: Offer | undefined
}
type Part = { readonly draft: Draft; readonly change: (changes: Partial<Draft>) => void }

const STOCKS = [
  { value: 'unlimited', text: '不限量' },
  { value: 'total', text: '一共' },
  { value: 'daily', text: '每天' },
] as const

/** What is given for how many points, how much of it there is, and who can have it. */
export function OfferForm({ merchantId, before }: OfferFormProps) {
  const { write, draft, note, change, busy, send } = useOffering(merchantId, before)
  const done = write.state.at === 'done' ? write.state.value.state : undefined
  const isSurprise = before?.state !== 'open' || Number(draft.points) > before.points || draft.title !== before.title
  return (
    <Screen
      title={before ? '改兑换品' : '上一样新的'}
      actions={
        done ? (
          <Button kind="line" grow onTap={() => goBackOr(routes.offers(merchantId))}>
            回去看看
          </Button>
        ) : (
          <Button grow busy={busy} onTap={() => void send()}>
            {isSurprise ? '交给社区看' : '存好'}
          </Button>
        )
      }
    >
      <WriteNote write={write} done={done === 'open' ? '存好了，马上就按新的来' : '交上去了，社区看过就上架'} />
      {note ? <Banner tone="red">{note}</Banner> : null}
      {before?.state === 'declined' && before.reason ? <Banner>{`社区说：${before.reason}`}</Banner> : null}
      <Field
        label="是什么"
        maxLength={REWARD_TITLE_MAX}
        value={draft.title}
        onChange={(title) => change({ title })}
        placeholder="鸡蛋 10 枚"
      />
      <Field
        label="要多少分"
        digits
        maxLength={5}
        value={draft.points}
        onChange={(points) => change({ points })}
        hint="1 小时服务约 10 分。涨分要社区再看一次，降分马上生效"
      />
      <Stock draft={draft} change={change} />
      <Limits draft={draft} change={change} />
      <PictureOf draft={draft} change={change} shown={before?.picture ?? null} />
      {before ? (
        <Card after>
          <Switch
            icon="clock"
            title="先停一停"
            sub="停了就不再列出来，亮出来的码照收"
            on={draft.paused}
            onChange={(paused) => change({ paused })}
          />
        </Card>
      ) : null}
    </Screen>
  )
}

function Stock({ draft, change }: Part) {
  const { stock, many } = draft
  return (
    <Section title="有多少">
      <Segmented label="有多少" parts={STOCKS} value={stock} onChange={(kind) => change({ stock: kind })} />
      {stock === 'unlimited' ? null : (
        <Field
          label={stock === 'total' ? '现在还有几份' : '每天几份'}
          digits
          maxLength={5}
          value={many}
          onChange={(text) => change({ many: text })}
          hint="换一份少一份，换完自动停"
        />
      )}
    </Section>
  )
}

function Limits({ draft, change }: Part) {
  const free = '空着就不限'
  return (
    <Section title="谁能换多少">
      <View className="two-fields">
        <Field
          label="每人一共几份"
          digits
          maxLength={4}
          value={draft.perPerson}
          onChange={(perPerson) => change({ perPerson })}
          hint={free}
        />
        <Field
          label="每人每天几份"
          digits
          maxLength={4}
          value={draft.perPersonDay}
          onChange={(perPersonDay) => change({ perPersonDay })}
          hint={free}
        />
      </View>
      <View className="two-fields">
        <Pick label="从哪天起" mode="date" value={draft.startsOn} onChange={(startsOn) => change({ startsOn })} />
        <Pick label="到哪天止" mode="date" value={draft.endsOn} onChange={(endsOn) => change({ endsOn })} />
      </View>
    </Section>
  )
}

function PictureOf({ draft: { picture }, change, shown }: Part & { readonly shown: string | null }) {
  const url = picture === 'keep' ? shown : picture === 'none' ? null : picture.shown
  return (
    <Section title="照片">
      {url ? (
        <PictureRow urls={[url]} onRemove={() => change({ picture: 'none' })} />
      ) : (
        <PicturePick
          label="加一张照片"
          most={1}
          onPick={([first]) => (first ? change({ picture: first }) : undefined)}
        />
      )}
    </Section>
  )
}
