import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useElder } from '@/session/elder'
import { useHome } from '@/session/session'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { go, routes } from '@/lib/routes'
import '../merchants.scss'
import { type Draft, draftOf, emptyDraft, storedDraft } from './draft'
import { Papers } from './Papers'
import { useApplying } from './useApplying'

const TITLE = '申请加入联盟'

/** Mechanism 35: somebody's shop asks to be of the alliance. @param again the application that came back, as the address has it */
export function Apply({ again }: { again: string }) {
  const home = useHome()
  const mine = useQueryAction('merchants.mine', {}, { enabled: again !== '' })
  const { value } = home
  if (value?.state === 'unregistered') return <First />
  // Whoever still waits for a word of their grid is known by name only.
  const me = value?.state === 'active' ? value.personId : (value?.name ?? '')
  const waiting = again === '' ? home : mine
  if (!value || (again !== '' && !mine.value)) {
    return (
      <Screen title={TITLE}>
        <Loaded of={waiting} skeleton={<Skeleton rows={5} />}>
          {() => null}
        </Loaded>
      </Screen>
    )
  }
  const returned = mine.value?.applications.find(({ applicationId }) => applicationId === again)
  const kept = storedDraft.read()
  const first = returned ? draftOf(me, returned) : kept?.personId === me ? kept : emptyDraft(me)
  return <Form first={first} words={returned?.words ?? null} />
}

/** Whoever the cloud does not know yet signs up first. */
const First = () => (
  <Screen title={TITLE}>
    <Empty
      icon="people"
      title="先登记，再申请"
      why="登记好了，回来接着写"
      action={{ text: '去登记', onTap: () => go(routes.register()) }}
    />
  </Screen>
)

function Form({ first, words }: { first: Draft; words: string | null }) {
  const elder = useElder()
  const applying = useApplying(first)
  const { write, draft, faults, sending, lost, send } = applying
  const wrong = Object.keys(faults).length
  return (
    <Screen
      title={TITLE}
      actions={
        <Button grow busy={sending} onTap={() => void send()}>
          {draft.community ? `交给${draft.community.name}` : '交给社区'}
        </Button>
      }
    >
      <Heading className="head shop-head">您的店，说说看</Heading>
      {elder ? null : <View className="sub c2">写一点存一点，交上去前只在这台手机里</View>}
      <View className="shop-notes">
        <WriteNote write={write} />
        {words && write.state.at === 'idle' ? <Banner icon="alert">{`社区说：${words}`}</Banner> : null}
        {wrong > 0 ? <Banner tone="red">{`还有 ${wrong} 处要补，都标出来了`}</Banner> : null}
        {lost ? <Banner icon="offline">照片没传上去，再点一次；写的都在</Banner> : null}
      </View>
      <Papers applying={applying} />
    </Screen>
  )
}
