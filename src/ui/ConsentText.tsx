import { View } from '@tarojs/components'
import { CONSENT_SHEET } from '@/lib/consent'
import { Card } from './Card'

/** The consent sheet as it is read: what is kept, for what, who sees it, and what the person may do. */
export function ConsentText() {
  return (
    <Card>
      {CONSENT_SHEET.parts.map(({ title, text }) => (
        <View key={title} className="consent-part rule">
          <View className="strong">{title}</View>
          <View className="c2">{text}</View>
        </View>
      ))}
    </Card>
  )
}
