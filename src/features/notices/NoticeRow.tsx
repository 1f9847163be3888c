import { View } from '@tarojs/components'
import { go, goTab } from '@/lib/routes'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Cell } from '@/ui/Cell'
import { Tag } from '@/ui/Tag'
import { NOTICE_KIND_LABEL } from '../../../types/domain/notices'
import type { Notice } from './NoticeList'
import { ICON_OF, leadOf } from './words'

/** One notice: what is so, what to do, when it came. The whole row leads on. */
export function NoticeRow({ notice, fresh }: { notice: Notice; fresh: boolean }) {
  const now = useNow()
  const elder = useElder()
  const { kind, title, text, page, at } = notice
  const lead = leadOf(page)
  const when = `${momentInWords(at, now, elder)}·${NOTICE_KIND_LABEL[kind]}`
  return (
    <Cell
      icon={ICON_OF[kind]}
      title={title}
      sub={
        <>
          <View>{text}</View>
          {elder ? null : <View className="notice-when num">{when}</View>}
        </>
      }
      end={fresh ? <Tag>新</Tag> : undefined}
      plain={!fresh}
      onTap={lead ? () => ('url' in lead ? go(lead.url) : goTab(lead.tab)) : undefined}
    />
  )
}
