import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goInstead, routes, start } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { DigitsInput } from '@/ui/DigitsInput'
import { Done } from '@/ui/Done'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import '../merchants.scss'

const DIGITS = 8

/** Somebody stands in the shop and types what the owner's phone shows; the eighth digit sends it. */
export function Join() {
  const join = useWrite('merchants.join')
  const [digits, setDigits] = useState('')
  const { state } = join
  const type = async (typed: string) => {
    setDigits(typed)
    if (typed.length < DIGITS) return
    const end = await join.send({ digits: typed })
    if (end.at === 'refused') setDigits('')
  }
  if (state.at === 'done') {
    const { merchantId, name } = state.value
    return (
      <Screen
        title="进店"
        actions={
          <>
            <Button kind="line" onTap={() => goInstead(routes.shop(merchantId))}>
              看看店里
            </Button>
            <Button grow onTap={() => start(routes.till())}>
              去收分
            </Button>
          </>
        }
      >
        <Done title={`您在${name}了`} sub="能替店里收分，不干了随时能退出" />
      </Screen>
    )
  }
  return (
    <Screen title="进店">
      <Heading className="head shop-head">输店主手机上的 8 位数</Heading>
      <View className="sub c2">请店主打开“店员”，点“加店员”</View>
      <View className="shop-notes">
        <WriteNote write={join} />
      </View>
      <View className="shop-gap">
        <DigitsInput label="店主手机上的 8 位数" value={digits} onChange={(typed) => void type(typed)} />
      </View>
    </Screen>
  )
}
