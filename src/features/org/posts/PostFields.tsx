import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'

/** A post as it is being written. */
export interface PostDraft {
  readonly group: string
  readonly name: string
  readonly duty: string
}

interface PostFieldsProps {
  readonly draft: PostDraft
  /** Groups there are: one tap instead of typing. */
  readonly groups: readonly string[]
  /** Somebody wanted to save it: what is missing shows. */
  readonly checked: boolean
  readonly onChange: (draft: PostDraft) => void
}

/** Groups that most grids begin with. */
const USUAL_GROUPS = ['巡逻组', '帮扶组', '宣传组', '调解组']
const OFFERED = 6

/** The three words of a post. */
export function PostFields({ draft, groups, checked, onChange }: PostFieldsProps) {
  const set = (part: Partial<PostDraft>) => onChange({ ...draft, ...part })
  const fault = (text: string, says: string) => (checked && text.trim() === '' ? says : undefined)
  const offered = [...new Set([...groups, ...USUAL_GROUPS])].slice(0, OFFERED)
  return (
    <Card pad after>
      <Field
        label="哪个组"
        value={draft.group}
        maxLength={12}
        placeholder="巡逻组"
        fault={fault(draft.group, '写一个组名')}
        onChange={(group) => set({ group })}
      />
      <View className="post-suggest">
        <Choice
          label="常用的组"
          options={offered.map((group) => ({ value: group, text: group }))}
          chosen={[draft.group]}
          onTap={(group) => set({ group })}
        />
      </View>
      <Field
        label="岗位叫什么"
        value={draft.name}
        maxLength={16}
        placeholder="夜间巡逻岗"
        fault={fault(draft.name, '写一个岗位名')}
        onChange={(name) => set({ name })}
      />
      <Field
        label="管什么"
        value={draft.duty}
        maxLength={80}
        placeholder="晚上七点到九点在小区里走一圈"
        fault={fault(draft.duty, '写一句管什么，上岗的人好照着做')}
        onChange={(duty) => set({ duty })}
      />
    </Card>
  )
}
