import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Skeleton } from '@/ui/Skeleton'
import type { Draft } from './draft'

interface UnitPickerProps {
  readonly unit: Draft['unit']
  readonly fault: string | undefined
  readonly onPick: (unit: Draft['unit']) => void
}

/** More than these nobody reads: another letter is quicker. */
const SHOWN = 8

/** A cadre's unit, one of some seventy: a letter or two of its name, then one tap. */
export function UnitPicker({ unit, fault, onPick }: UnitPickerProps) {
  const units = useQueryAction('org.listUnits', {})
  const [text, setText] = useState('')
  if (unit) {
    return (
      <View className="unit">
        <Cell
          title={unit.name}
          sub="所在单位"
          beside={
            <Button kind="line" size="small" label="换一个单位" onTap={() => onPick(null)}>
              换
            </Button>
          }
        />
      </View>
    )
  }
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="field-label">所在单位</View>
      <SearchField label="单位名里的一两个字" onSearch={setText} />
      <View className="org-note">
        <Loaded of={units} skeleton={<Skeleton rows={1} />}>
          {({ units }) => {
            const found = units.filter(({ name }) => name.includes(text)).slice(0, SHOWN)
            return found.length === 0 ? (
              <View className="sub c2">没有这个单位，换一个字试试</View>
            ) : (
              <Choice
                label="所在单位"
                options={found.map(({ id, name }) => ({ value: id, text: name }))}
                chosen={[]}
                onTap={(id) => onPick(found.find((each) => each.id === id) ?? null)}
              />
            )
          }}
        </Loaded>
      </View>
      {fault ? <View className="field-note">{fault}</View> : null}
    </View>
  )
}
