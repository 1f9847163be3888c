import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { isDivision } from '@/lib/codes'
import { usePullDown } from '@/lib/usePullDown'
import { dateInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'
import { numberInFours } from '../../../types/domain/certificates'
import type { DivisionCode } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { ExportRegister } from './ExportRegister'
import { OneIssued } from './OneIssued'
import { daysInWords, totalInWords } from './words'
import './records.scss'

export type IssuedRow = ValueOf<'records.issued'>['certificates'][number]

const columnsFor = (elder: boolean): readonly Column<IssuedRow>[] => [
  { title: '姓名', of: ({ certificate }) => certificate?.holderName ?? NAME_OF_THE_GONE, width: '1fr' },
  {
    title: '证明的时间',
    of: ({ certificate }) => (certificate ? daysInWords(certificate.from, certificate.until) : ''),
    width: '2.6fr',
    deskOnly: elder,
  },
  {
    title: '次数和时长',
    of: ({ certificate }) => (certificate ? totalInWords(certificate) : ''),
    width: '1.4fr',
    deskOnly: true,
  },
  { title: '编号', of: ({ number }) => numberInFours(number), width: '1.7fr', deskOnly: true },
  { title: '出具', of: ({ issuedAt }) => dateInWords(issuedAt), width: '1.4fr', deskOnly: true },
  {
    title: '现在',
    of: ({ revoked }) => (revoked ? <Tag tone="red">已撤销</Tag> : <Tag tone="pine">有效</Tag>),
    width: '88px',
    align: 'end',
  },
]

/** What a place has certified, and its register as a file. @param scope as the address has it */
export function Issued({ scope }: { scope: string }) {
  if (!isDivision(scope)) return <NoSuchPlace title="服务证明" why="编号不全，请从我的里再点一次" />
  return <OfPlace scope={scope} />
}

function OfPlace({ scope }: { scope: DivisionCode }) {
  const list = useListAction('records.issued', { scope }, (value) => value.certificates)
  usePullDown(list.refresh)
  const elder = useElder()
  const [number, setNumber] = useState<string>()
  const chosen = list.rows.find((row) => row.number === number)
  return (
    <Screen title="服务证明" wide>
      <Heading className="head records-head">开出去的证明</Heading>
      {elder ? null : <View className="sub c2 records-note">志愿者自己开，以这里的名义。开错了，点一张就能撤销</View>}
      {chosen ? (
        <OneIssued key={chosen.number} scope={scope} row={chosen} onClose={() => setNumber(undefined)} />
      ) : null}
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.refusal || list.unanswered ? null : (
        <Table
          label="开出去的证明"
          columns={columnsFor(elder)}
          rows={list.loading ? undefined : list.rows}
          keyOf={(row) => row.number}
          onTap={(row) => setNumber(row.number)}
          {...(number ? { chosen: number } : {})}
          empty={{ icon: 'record', title: '还没有人开过证明', why: '志愿者在「服务记录」里自己开，开了就列在这里' }}
          foot={<End ended={list.ended} busy={list.loadingMore} onMore={list.more} />}
        />
      )}
      <Section title="服务登记表">
        <ExportRegister scope={scope} />
      </Section>
    </Screen>
  )
}
