import { View } from '@tarojs/components'
import { Field } from '@/ui/Field'
import { PicturePick } from '@/ui/PicturePick'
import { PictureRow } from '@/ui/PictureRow'
import { CommunityPick } from './CommunityPick'
import { LETTERS } from './draft'
import type { useApplying } from './useApplying'

type FieldName = keyof typeof LETTERS

/** What is asked, and what helps to answer it. */
const ASKED: Readonly<
  Record<FieldName, { readonly label: string; readonly placeholder?: string; readonly hint?: string }>
> = {
  name: { label: '店名' },
  place: { label: '路名和门牌', placeholder: '例如：丝绸路 18 号' },
  offers: { label: '能换什么', placeholder: '例如：烧饼、豆浆' },
  phone: { label: '店里电话', hint: '只给社区办事用，看一次记一次' },
  licence: { label: '执照号', placeholder: '营业执照右上角那一行' },
}

/** Everything that a community wants to know of a shop. */
export function Papers({ applying }: { applying: ReturnType<typeof useApplying> }) {
  const { draft, set, faults, picture, setPicture } = applying
  const field = (name: FieldName) => (
    <Field
      {...ASKED[name]}
      value={draft[name]}
      onChange={(text) => set({ [name]: text })}
      maxLength={LETTERS[name]}
      fault={faults[name]}
    />
  )
  return (
    <View className="shop-form">
      {field('name')}
      <CommunityPick community={draft.community} fault={faults.community} onPick={(community) => set({ community })} />
      {field('place')}
      {field('offers')}
      {field('phone')}
      {field('licence')}
      {picture ? (
        <PictureRow urls={[picture.shown]} onRemove={() => setPicture(undefined)} />
      ) : (
        <PicturePick label="加一张执照照片（可不加）" most={1} onPick={([one]) => setPicture(one)} />
      )}
    </View>
  )
}
