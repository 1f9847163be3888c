import { View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { andThen, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { PictureRow } from '@/ui/PictureRow'
import { Call } from './Call'
import type { Application, Scope } from './Desk'

interface ApplicationCardProps {
  readonly application: Application
  readonly scope: Scope
  readonly onApprove: () => void
  readonly onReturn: () => void
}

/** One shop that asks to join, with all that is known of it, and the one word on it. */
export function ApplicationCard({ application, scope, onApprove, onReturn }: ApplicationCardProps) {
  const now = useNow()
  const elder = useElder()
  const { applicationId, name, place, offers, licence, maskedName, maskedPhone, communityName, at, decide, picture } =
    application
  return (
    <Card pad>
      <View className="title">{name}</View>
      <View className="sub c2 num">{`${maskedName}·${andThen(momentInWords(at, now, elder), '交的')}`}</View>
      <View className="shop-words">{`${communityName}·${place}`}</View>
      <View className="shop-words">{`能换${offers}`}</View>
      <View className="shop-words num">{`执照 ${licence}`}</View>
      {picture ? <PictureRow urls={[picture]} /> : null}
      <Call of={applicationId} scope={scope} name={name} masked={maskedPhone} />
      {decide.allowed ? (
        <View className="shop-foot">
          <Button kind="redLine" size="small" label={`同意加入，${name}`} onTap={onApprove}>
            同意加入
          </Button>
          <Button kind="line" size="small" label={`退回补充，${name}`} onTap={onReturn}>
            退回补充
          </Button>
        </View>
      ) : (
        <View className="sub c2 shop-words">{said(decide.code)}</View>
      )}
    </Card>
  )
}
