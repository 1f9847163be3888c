import { View } from '@tarojs/components'
import { useState } from 'react'
import { useFile } from '@/cloud/useFile'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FileNote } from '@/ui/FileNote'
import { FilePick } from '@/ui/FilePick'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'
import type { ImportKind } from '../view'
import { KIND_LABEL } from '../words'
import { useStartImport } from './useStartImport'

const KINDS = (['members', 'staff'] as const).map((value) => ({ value, text: KIND_LABEL[value] }))
const ABOUT = {
  members: '住在这里的人，每人编进一个网格',
  staff: '各单位有哪些干部，和编入网格的对一对',
} as const satisfies Record<ImportKind, string>

/** The template, then a file. What it would change is shown on the next page, before anything changes. */
export function StartImport({ scope }: { scope: DivisionCode }) {
  const elder = useElder()
  const [kind, setKind] = useState<ImportKind>('members')
  const template = useFile('rosters.template')
  const { step, write, choose } = useStartImport(scope, kind)
  return (
    <Section title="导入">
      <Segmented label="哪一种表" parts={KINDS} value={kind} onChange={setKind} />
      <View className="rosters-notes below">
        <FileNote state={template.state} />
        {step === 'unreadable' ? <Banner tone="red">读不了这个文件，请再选一次</Banner> : null}
        {step === 'unsent' ? <Banner>没连上，文件还没传上来，请再选一次</Banner> : null}
        {step === 'sending' ? <Banner icon="refresh">正在传、正在看这份表，请等一等</Banner> : null}
        <WriteNote write={write} />
      </View>
      <View className="rosters-gap">
        <Card className="steps">
          {elder ? null : <View className="sub c2">{ABOUT[kind]}</View>}
          <View className="step-line">
            <View className="cell-text">1. 照模板填</View>
            <Button
              kind="line"
              size="small"
              busy={template.state.at === 'asking'}
              onTap={() => void template.get({ kind })}
            >
              下载模板
            </Button>
          </View>
          <View className="step-line">
            <View className="cell-text">2. 选填好的文件</View>
          </View>
          {step === 'sending' ? (
            <Button kind="line" block busy onTap={() => undefined}>
              正在看这份表
            </Button>
          ) : (
            <FilePick label={`选${KIND_LABEL[kind]}文件`} endings={['xlsx', 'csv']} onPick={choose} />
          )}
        </Card>
      </View>
    </Section>
  )
}
