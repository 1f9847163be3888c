import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { clockInWords, dateInWords, minutesInWords } from '@/lib/when'
import { Button } from '@/ui/Button'
import { Facts } from '@/ui/Facts'
import { Sheet } from '@/ui/Sheet'
import type { ShiftId } from '../../../types/domain/ids'
import { RECORD_KIND_LABEL } from '../../../types/domain/records'
import type { RecordRow } from './Records'

const correctionOf = ({ correction }: RecordRow): string | undefined =>
  correction
    ? `${dateInWords(correction.at)}改的，原来 ${minutesInWords(correction.wasMinutes)}：${correction.reason}`
    : undefined

/** Where a correction of its stay is asked for; a muster has no stay. */
function correctionPage({ id, title, startsAt, endsAt }: RecordRow): string | undefined {
  const shiftId = id.split(':')[0] ?? ''
  return isShift(shiftId) ? routes.correct({ shiftId, title, checkedInAt: startsAt, checkedOutAt: endsAt }) : undefined
}

const isShift = (text: string): text is ShiftId => /^[tw]/.test(text)

/** All that is recorded of one service, and the way to have it put right. */
export function OneRecord({ record, onClose }: { record: RecordRow; onClose: () => void }) {
  const { startsAt, endsAt, enteredAt } = record
  const correct = correctionPage(record)
  return (
    <Sheet title={record.title} sub={dateInWords(startsAt)} onClose={onClose}>
      <View className="records-one">
        <Facts
          rows={[
            ['时间', `${clockInWords(startsAt, false)} – ${clockInWords(endsAt, false)}`],
            ['时长', minutesInWords(record.minutes)],
            ['类别', RECORD_KIND_LABEL[record.kind]],
            ['内容', record.content],
            ['地点', record.place],
            ['组织单位', record.organiserName],
            ['负责人', record.inChargeName],
            ['评价', record.rating === null ? undefined : `${record.rating} 分`],
            ['登记', `${dateInWords(enteredAt)}${record.late ? '，晚了几天' : ''}`],
            ['更正', correctionOf(record)],
          ]}
        />
      </View>
      {correct ? (
        <Button
          kind="line"
          block
          onTap={() => {
            onClose()
            go(correct)
          }}
        >
          有误？请求更正
        </Button>
      ) : null}
    </Sheet>
  )
}
