import Taro from '@tarojs/taro'
import { useState } from 'react'
import { clockInWords } from '@/lib/when'
import { locate, OFF_BY_METRES } from '@/platform/locate'
import { openPlace } from '@/platform/open-place'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { metresBetween } from '../../../../types/domain/places'
import { distanceInWords, type Mine } from '../words'

type MeetingPlace = NonNullable<Mine['place']>

/** Where I am to come: whoever said yes to another grid goes there. */
const placeFor = ({ mine, place }: Mine): MeetingPlace | null =>
  (mine?.help?.state === 'agreed' && mine.help.place) || place

/** Where to come, the way there, and whom to ask. */
export function Where({ order }: { order: Mine }) {
  const elder = useElder()
  const place = placeFor(order)
  const from = `${order.byName}叫的，${clockInWords(order.at, false)} 发出${order.version > 1 ? '，后来改过' : ''}`
  const phone = place?.phone
  return (
    <Card>
      {place ? <There key={place.name} place={place} /> : <Cell icon="pin" title={order.stationName} />}
      {phone ? (
        <Cell
          icon="phone"
          title="给站点打电话"
          {...(elder ? {} : { sub: from })}
          onTap={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
        />
      ) : (
        <Cell icon="people" title={`${order.byName}叫的`} {...(elder ? {} : { sub: from })} />
      )}
    </Card>
  )
}

/** A tap opens the map. How far it is is asked on a tap only, and goes nowhere. */
function There({ place }: { place: MeetingPlace }) {
  const elder = useElder()
  const [far, setFar] = useState<string>()
  const measure = async () => {
    const where = await locate()
    setFar(
      where.at === 'here' ? `离您${distanceInWords(metresBetween(where, place), OFF_BY_METRES)}` : '手机没说在哪儿',
    )
  }
  const sub = [place.address, far].filter(Boolean).join('，') || undefined
  return (
    <Cell
      icon="pin"
      title={place.name}
      sub={sub}
      label={[place.name, sub, '在地图上看怎么走'].filter(Boolean).join('，')}
      onTap={() => openPlace(place)}
      {...(far || elder
        ? {}
        : {
            beside: (
              <Button kind="line" size="small" onTap={() => void measure()}>
                多远
              </Button>
            ),
          })}
    />
  )
}
