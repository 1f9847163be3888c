import { Text, View } from '@tarojs/components'
import type { Layout } from '@/lib/hex/layout'
import { placeIn, type View as Part } from '@/lib/hex/view'
import type { HexMapProps } from './HexMapProps'
import { Tap } from './Tap'

interface HexLabelsProps extends Pick<HexMapProps, 'streets' | 'street' | 'onStreet'> {
  readonly layout: Layout
  readonly view: Part
  /** Only the names: there is no room for more. */
  readonly short: boolean
}

/** The streets' names, each above its patch and a way to see it closer; of several, the one in view alone. */
export function HexLabels({ layout, view, streets, street, short, onStreet }: HexLabelsProps) {
  const zoomed = view.width < layout.width
  return streets.map(({ id, name, note }) => {
    const blob = layout.streets.find((one) => one.id === id)
    if (!blob || (zoomed && id !== street)) return null
    const words = (
      <>
        <Text className="strong">{name}</Text>
        {note && !short ? <Text className="hex-note num">{note}</Text> : null}
      </>
    )
    const style = placeIn(view, blob.label)
    if (!onStreet || zoomed) {
      return (
        <View key={id} className="hex-label" style={style}>
          {words}
        </View>
      )
    }
    return (
      <Tap key={id} className="hex-label" style={style} onTap={() => onStreet(id)}>
        {words}
      </Tap>
    )
  })
}
