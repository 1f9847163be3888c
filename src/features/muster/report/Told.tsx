import { View } from '@tarojs/components'
import { inThousands } from '@/lib/count'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { PictureRow } from '@/ui/PictureRow'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../../types/contracts/all'

type Report = ValueOf<'muster.report'>

/** What was reported from the grids while it went on, newest first, with its pictures. */
export function Told({ told, inAll }: { told: Report['told']; inAll: number }) {
  const now = useNow()
  if (told.length === 0) return null
  return (
    <Section title={`现场情况 ${inThousands(inAll)} 条`} {...(inAll > told.length ? { note: '更早的在表格里' } : {})}>
      <View className="muster-told">
        {told.map(({ id, gridId, gridName, at, byName, text, picture }) => (
          <Card key={`${gridId}${id}`} pad>
            <View className="strong">{text}</View>
            <View className="sub c2">{`${gridName}·${momentInWords(at, now)}·${byName}`}</View>
            {picture ? <PictureRow urls={[picture]} /> : null}
          </Card>
        ))}
      </View>
    </Section>
  )
}
