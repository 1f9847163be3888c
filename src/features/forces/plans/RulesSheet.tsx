import { View } from '@tarojs/components'
import { useState } from 'react'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { CheckCell } from '@/ui/CheckCell'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { capInWords, type Rules } from '../words'
import { CAPS, capOf, CHANGE_METRES, withCap } from './rules'

interface RulesSheetProps {
  /** What was chosen last. */
  readonly rules: Rules
  readonly onRun: (rules: Rules) => void
  readonly onClose: () => void
}

/** The few rules of a plan in plain words, and one button. */
export function RulesSheet({ rules: last, onRun, onClose }: RulesSheetProps) {
  const elder = useElder()
  const [rules, setRules] = useState(last)
  const cap = capOf(rules)
  return (
    <Sheet title="怎么算" sub={elder ? undefined : '先请最近的，谁也不少于自己的底线'} onClose={onClose}>
      <View className="forces-question">
        <View className="strong">从家最远走多少</View>
        {cap === undefined && rules.capMetres !== null ? (
          <View className="sub c2">{`现在是 ${capInWords(rules.capMetres)}`}</View>
        ) : null}
        <Choice
          label="从家最远走多少"
          options={CAPS}
          chosen={cap ? [cap] : []}
          onTap={(value) => setRules(withCap(rules, value))}
        />
      </View>
      <View className="forces-rules">
        <CheckCell
          title="城乡分开"
          sub={elder ? undefined : '城里帮城里，村里帮村里'}
          checked={rules.separate}
          onTap={() => setRules({ ...rules, separate: !rules.separate })}
        />
        <CheckCell
          title="可以接力"
          sub={elder ? undefined : '帮了人的网格，再由旁边的补上'}
          checked={rules.relays}
          onTap={() => setRules({ ...rules, relays: !rules.relays })}
        />
        <CheckCell
          title="尽量不动已有的"
          sub={elder ? undefined : `能少走 ${CHANGE_METRES} 米才换人`}
          checked={rules.changeMetres > 0}
          onTap={() => setRules({ ...rules, changeMetres: rules.changeMetres > 0 ? 0 : CHANGE_METRES })}
        />
      </View>
      <Button block onTap={() => onRun(rules)}>
        开始算
      </Button>
    </Sheet>
  )
}
