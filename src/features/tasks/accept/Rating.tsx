import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import { View } from '@tarojs/components'
import type { Acceptance } from './useAcceptance'

const RATINGS = ['5', '4', '3', '2', '1'] as const
const WORDS = { '5': '很满意', '4': '满意', '3': '还行', '2': '不太行', '1': '没办好' } as const
const OPTIONS = RATINGS.map((value) => ({ value, text: WORDS[value] }))

/** Of the work, by whoever asked for it or for them; of no person, and nobody has to. */
export function Rating({ acceptance }: { acceptance: Acceptance }) {
  const { rating, setRating, remark, setRemark } = acceptance
  return (
    <Section title="这件事办得怎么样（可不填）">
      <Card pad>
        <Choice
          label="这件事办得怎么样"
          options={OPTIONS}
          chosen={RATINGS.filter((value) => Number(value) === rating)}
          onTap={(value) => setRating(Number(value) === rating ? 0 : Number(value))}
        />
        <View className="rating-words">
          <Field label="想说的话（可不填）" maxLength={60} value={remark} onChange={setRemark} />
        </View>
      </Card>
    </Section>
  )
}
