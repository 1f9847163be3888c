import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { inThousands } from '@/lib/count'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode } from '../../../../types/domain/ids'
import { MEMBER_KIND_LABEL, OCCUPATION_LABEL } from '../../../../types/domain/org'
import { SKILL_LABEL } from '../../../../types/domain/skills'
import type { PartProps } from './Words'

type There = ValueOf<'muster.whom'>

interface Counted<V> {
  readonly value: V
  readonly people: number
}

/** Those who are there, and what was chosen for other places and nobody is here. */
function withChosen<V extends string>(there: readonly Counted<V>[], chosen: readonly V[]): readonly Counted<V>[] {
  const gone = chosen.filter((value) => !there.some((one) => one.value === value))
  return [...there, ...gone.map((value) => ({ value, people: 0 }))]
}

interface SomeProps<V extends string> {
  readonly label: string
  readonly there: readonly Counted<V>[]
  readonly chosen: readonly V[]
  readonly nameOf: (value: V) => string
  /** What to say where there is nobody to choose. */
  readonly none: string
  readonly onChange: (chosen: V[]) => void
}

/** Several of what there is, each with how many people it is. */
function Some<V extends string>({ label, there, chosen, nameOf, none, onChange }: SomeProps<V>) {
  const rows = withChosen(there, chosen)
  if (rows.length === 0) return <View className="sub c2">{none}</View>
  return (
    <Choice
      label={label}
      several
      options={rows.map(({ value, people }) => ({ value, text: `${nameOf(value)} ${inThousands(people)}` }))}
      chosen={chosen}
      onTap={(value) =>
        onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
      }
    />
  )
}

type ChosenProps = Pick<PartProps, 'draft' | 'onChange'> & { readonly scope: DivisionCode }

/** Kinds, occupations, skills or posts that the chosen places really have, with their people. */
export function Chosen({ scope, draft, onChange }: ChosenProps) {
  const places = [...draft.places]
  const found = useQueryAction('muster.whom', { scope, places }, { enabled: places.length > 0 })
  if (places.length === 0) return <View className="sub c2">先选叫哪里，再看有哪些人</View>
  return (
    <Loaded of={found} skeleton={<Skeleton rows={1} />}>
      {(there) => <Of there={there} draft={draft} onChange={onChange} />}
    </Loaded>
  )
}

function Of({ there, draft, onChange }: Pick<PartProps, 'draft' | 'onChange'> & { there: There }) {
  if (draft.by === 'kinds')
    return (
      <Some
        label="哪类人"
        there={there.kinds.map(({ kind, people }) => ({ value: kind, people }))}
        chosen={draft.kinds}
        nameOf={(kind) => MEMBER_KIND_LABEL[kind]}
        none="这里还没有编入的人"
        onChange={(kinds) => onChange({ kinds })}
      />
    )
  if (draft.by === 'occupations')
    return (
      <Some
        label="哪种职业"
        there={there.occupations.map(({ occupation, people }) => ({ value: occupation, people }))}
        chosen={draft.occupations}
        nameOf={(job) => OCCUPATION_LABEL[job]}
        none="这里还没有编入的人"
        onChange={(occupations) => onChange({ occupations })}
      />
    )
  if (draft.by === 'skills')
    return (
      <Some
        label="会什么"
        there={there.skills.map(({ skill, people }) => ({ value: skill, people }))}
        chosen={draft.skills}
        nameOf={(skill) => SKILL_LABEL[skill]}
        none="这里还没有人填过，请大家在“我的资料”里填"
        onChange={(skills) => onChange({ skills })}
      />
    )
  return (
    <Some
      label="哪个岗位或小组"
      there={there.groups.map(({ name, people }) => ({ value: name, people }))}
      chosen={draft.groups}
      nameOf={(name) => name}
      none="这些网格还没设岗，书记在网格里设"
      onChange={(groups) => onChange({ groups })}
    />
  )
}
