import { View } from '@tarojs/components'
import { useState } from 'react'
import { type FileState, keep } from '@/cloud/useFile'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite, type WriteState } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FileNote } from '@/ui/FileNote'
import { Loaded } from '@/ui/Loaded'
import { Pick } from '@/ui/Pick'
import { Section } from '@/ui/Section'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import { DISTRICT, type DivisionCode } from '../../../../types/domain/ids'

/** A roster as a file: a street at most, masked, and on record. */
export function ExportRoster({ scope }: { scope: DivisionCode }) {
  const overview = useQueryAction('org.overview', { scope })
  return (
    <Section title="导出">
      <Loaded of={overview}>{(place) => <ExportOne scope={scope} options={optionsOf(scope, place)} />}</Loaded>
    </Section>
  )
}

interface Option {
  readonly value: string
  readonly text: string
}

/** This place, unless it is the whole district, and its parts; of a community its grids. */
function optionsOf(scope: DivisionCode, { name, parts, grids }: ValueOf<'org.overview'>): readonly Option[] {
  const inside = (parts.length > 0 ? parts : grids).map((part) => ({ value: part.id, text: part.name }))
  return scope === DISTRICT ? inside : [{ value: scope, text: `${name}全部` }, ...inside]
}

function ExportOne({ scope, options }: { scope: DivisionCode; options: readonly Option[] }) {
  const [place, setPlace] = useState<string>(scope === DISTRICT ? '' : scope)
  const [unpicked, setUnpicked] = useState(false)
  const [file, setFile] = useState<FileState>({ at: 'idle' })
  const write = useWrite('rosters.exportMembers')
  const finish = async (end: WriteState<'rosters.exportMembers'>) => {
    if (end.at !== 'done') return
    write.reset()
    setFile(await keep(end.value))
  }
  const send = async () => {
    setFile({ at: 'idle' })
    if (place) await finish(await write.send({ scope: place }))
    else setUnpicked(true)
  }
  return (
    <>
      <Card pad>
        <Pick
          label="导哪里的名册"
          mode="one"
          value={place}
          options={options}
          placeholder="选一个镇街"
          onChange={setPlace}
          fault={unpicked && !place ? '先选一个地方' : undefined}
        />
        <Button kind="line" block busy={write.state.at === 'sending'} onTap={() => void send()}>
          导出名册
        </Button>
        <View className="sub c2 rosters-gap">谁导的、导了哪里，都会记录在案。手机号和住址打了码。</View>
      </Card>
      <View className="rosters-notes below">
        <FileNote state={file} />
        <WriteNote write={{ state: write.state, retry: async () => finish(await write.retry()) }} />
      </View>
    </>
  )
}
