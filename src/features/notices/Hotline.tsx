import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'

/** 政务服务便民热线. */
const HOTLINE = '12345'

/** Who would rather speak: a person answers. */
export function Hotline() {
  const elder = useElder()
  return (
    <Card after>
      <Cell
        icon="phone"
        title="想打电话说"
        sub={elder ? undefined : '政务服务便民热线，有人接'}
        end={<View className="num c2">{HOTLINE}</View>}
        plain
        onTap={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE }).catch(() => undefined)}
      />
    </Card>
  )
}
