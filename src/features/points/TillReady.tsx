import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { DigitsInput } from '@/ui/DigitsInput'
import { Loaded } from '@/ui/Loaded'
import { ScanButton } from '@/ui/ScanButton'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { go, goTab, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { chosenTill } from '@/session/till'
import { quietTill } from './quiet'
import { TakenList } from './TakenList'
import { Today } from './Today'
import type { Till } from './tills'
import type { TillHook } from './useTill'
import { useTillToday } from './useTillToday'
import './counter.scss'

/** Enough to see the last customers; the rest of the day comes with a tap. */
const JUST_TAKEN = 5

interface TillReadyProps {
  readonly here: Till
  readonly tills: readonly Till[]
  readonly till: TillHook
  /** What else has to be said, above the button. */
  readonly note?: ReactNode
}

/** Waiting for a customer: scan, or type what they read out. */
export function TillReady({ here, tills, till, note }: TillReadyProps) {
  const { step } = till
  const taken = useTillToday(here.merchantId)
  const [all, setAll] = useState(false)
  usePullDown(taken.refresh)
  return (
    <Screen title={here.name} root className="till">
      <Today merchantId={here.merchantId} />
      {note}
      {step.at === 'ready' && step.says ? <Banner tone="red">{step.says}</Banner> : null}
      {step.at === 'unread' ? (
        <View className="banner">
          <View className="cell-text">没连上，码还没看到，没有收分。</View>
          <Button kind="line" size="small" onTap={() => void till.readAgain()}>
            再看一次
          </Button>
        </View>
      ) : null}
      <ScanButton onTap={() => void till.scan()}>{step.at === 'reading' ? '正在看码…' : '扫顾客的码'}</ScanButton>
      <Section title="扫不出来？输 8 位数">
        <TypedCode onTyped={(digits) => void till.read(digits)} />
      </Section>
      <Loaded of={taken} skeleton={null}>
        {({ redemptions }) =>
          redemptions.length === 0 ? null : (
            <Section
              title="刚收的，点一笔可以退"
              {...(redemptions.length > JUST_TAKEN && !all
                ? { more: { text: '全看', onTap: () => setAll(true) } }
                : {})}
            >
              <TakenList merchantId={here.merchantId} rows={all ? redemptions : redemptions.slice(0, JUST_TAKEN)} />
            </Section>
          )
        }
      </Loaded>
      <Elsewhere here={here} tills={tills} />
    </Screen>
  )
}

/** The eighth digit goes on by itself. */
function TypedCode({ onTyped }: { onTyped: (digits: string) => void }) {
  const [digits, setDigits] = useState('')
  const onChange = (typed: string) => {
    setDigits(typed.length < 8 ? typed : '')
    if (typed.length === 8) onTyped(typed)
  }
  return <DigitsInput label="顾客报的 8 位数" value={digits} onChange={onChange} />
}

/** To another shop of mine, and to my own page: a till has no tab bar. */
function Elsewhere({ here, tills }: { here: Till; tills: readonly Till[] }) {
  const [choosing, setChoosing] = useState(false)
  const quiet = quietTill.use()
  return (
    <View className="elsewhere">
      {tills.length > 1 ? (
        <Button kind="quiet" onTap={() => setChoosing(true)}>
          换一家店
        </Button>
      ) : null}
      <Button kind="quiet" onTap={() => go(routes.shop(here.merchantId))}>
        店里的事
      </Button>
      <Button kind="quiet" onTap={() => go(routes.offers(here.merchantId))}>
        兑换品
      </Button>
      <Button kind="quiet" onTap={() => quietTill.write(!quiet)}>
        {quiet ? '打开声音' : '关掉声音'}
      </Button>
      <Button kind="quiet" onTap={() => goTab('me')}>
        我的
      </Button>
      {choosing ? (
        <Sheet title="您在哪家店？" onClose={() => setChoosing(false)}>
          {tills.map(({ merchantId, name }) => (
            <Cell
              key={merchantId}
              icon={merchantId === here.merchantId ? 'check' : 'merchant'}
              title={name}
              onTap={() => chosenTill.write(merchantId)}
            />
          ))}
        </Sheet>
      ) : null}
    </View>
  )
}
