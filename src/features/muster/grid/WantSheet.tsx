import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { Stepper } from '@/ui/Stepper'
import type { DeedSheetProps } from './TeamSheet'

const MOST = 200
const USUAL = 5

/** More people, and why: the board shows the grid as short until they come. */
export function WantSheet({ here, write, wanted, onClose }: DeedSheetProps & { wanted: number }) {
  const [people, setPeople] = useState(wanted || USUAL)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const send = async (count: number, words: string) => {
    setTried(true)
    if (!words.trim()) return
    const end = await write.send({ ...here, deed: { kind: 'want', people: count, why: words } })
    if (end.at === 'done') onClose()
  }
  return (
    <Sheet title="再要几人？" sub="社区和街道会看到，从近处调" onClose={onClose}>
      <View className="muster-form">
        <Stepper label="再要几人" value={people} least={1} most={MOST} onChange={setPeople} />
        <Field
          label="为什么"
          value={why}
          maxLength={40}
          placeholder="地下车库进水，沙袋不够"
          onChange={setWhy}
          {...(tried && !why.trim() ? { fault: '写一句为什么' } : {})}
        />
        <Button block busy={write.state.at === 'sending'} onTap={() => void send(people, why)}>
          {`再要 ${people} 人`}
        </Button>
        {wanted > 0 ? (
          <Button kind="line" block onTap={() => void send(0, '够了')}>
            人够了，不用再调
          </Button>
        ) : null}
      </View>
    </Sheet>
  )
}
