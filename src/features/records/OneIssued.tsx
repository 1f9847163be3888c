import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { dateInWords } from '@/lib/when'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Facts } from '@/ui/Facts'
import { Field } from '@/ui/Field'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../types/domain/ids'
import { numberInFours } from '../../../types/domain/certificates'
import type { IssuedRow } from './Issued'
import { factsOf } from './words'

interface OneIssuedProps {
  readonly scope: DivisionCode
  readonly row: IssuedRow
  readonly onClose: () => void
}

/** One certificate, and the way to take it back: with a reason, and on record. */
export function OneIssued({ scope, row, onClose }: OneIssuedProps) {
  const write = useWrite('records.revoke')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { number, certificate, revoked } = row
  const revoke = async () => {
    setMissing(!reason.trim())
    if (reason.trim()) await write.send({ scope, number, reason })
  }
  return (
    <View className="records-chosen">
      {certificate ? <Facts rows={factsOf(certificate)} /> : <Facts rows={[['证明编号', numberInFours(number)]]} />}
      <WriteNote write={write} done="撤销了。再有人查，会看到已撤销" />
      {revoked ? (
        <Facts
          rows={[
            ['撤销日期', dateInWords(revoked.at)],
            ['原因', revoked.reason],
          ]}
        />
      ) : (
        <Card pad after>
          <Field
            label="为什么撤销"
            value={reason}
            onChange={setReason}
            maxLength={60}
            placeholder="比如：记录有误，已请本人重开"
            {...(missing && !reason.trim() ? { fault: '写一句原因，查起来有据' } : {})}
          />
          <Button kind="redLine" block busy={write.state.at === 'sending'} onTap={() => void revoke()}>
            撤销这张证明
          </Button>
          <View className="sub c2 records-rule">谁撤的、为什么，都会记录在案</View>
        </Card>
      )}
      <View className="records-close">
        <Button kind="quiet" size="small" onTap={onClose}>
          收起
        </Button>
      </View>
    </View>
  )
}
