import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Heading } from '@/ui/Heading'
import { Tag } from '@/ui/Tag'
import { MEMBER_KIND_LABEL } from '../../../../types/domain/org'
import type { PersonValue } from './Person'

/** Who it is: name, kind and grid. */
export function Face({ person }: { person: PersonValue }) {
  const elder = useElder()
  const { name, kind, gridName, pending } = person
  return (
    <View className="face">
      <Avatar name={name} large />
      <View className="face-text">
        <Heading className="head">{name}</Heading>
        <View className="sub c2">{elder ? gridName : `${MEMBER_KIND_LABEL[kind]}·${gridName}`}</View>
      </View>
      {pending ? <Tag tone="red">等确认</Tag> : null}
    </View>
  )
}
