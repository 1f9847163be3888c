import { View } from '@tarojs/components'
import { type CSSProperties, useMemo } from 'react'
import { layoutOf } from '@/lib/hex/cache'
import { tileWidth } from '@/lib/hex/lattice'
import type { Layout } from '@/lib/hex/layout'
import { gridUnder, placeIn, sizeIn, streetUnder, viewOf, type View as Part } from '@/lib/hex/view'
import { useDesk } from '@/platform/desk'
import { useElder } from '@/session/elder'
import { Button } from './Button'
import { HexLabels } from './HexLabels'
import { HexLegend } from './HexLegend'
import type { HexMapProps } from './HexMapProps'
import { useHexLayers } from './useHexLayers'
import { Picture } from './Picture'
import type { PictureSpot } from './PictureProps'

/** Narrower tiles cannot be hit; a tap then means their street. */
const HIT_PX = 16

/** The district as tiles: one a grid, a patch a street. Colours come with counts, the worst with a dot, the chosen with a ring. */
export function HexMap(props: HexMapProps) {
  const { label, tiles, legend, legendNote, chosen = [], street, onChoose, onStreet } = props
  const elder = useElder()
  const desk = useDesk()
  const frame = desk ? (elder ? 'deskElder' : 'desk') : elder ? 'phoneElder' : 'phone'
  const codes = useMemo(() => tiles.map(({ gridId }) => gridId), [tiles])
  const layout = useMemo(() => layoutOf(codes, frame), [codes, frame])
  const view = useMemo(() => viewOf(layout, street), [layout, street])
  const layers = useHexLayers(layout, view, props)
  const zoomed = view.width < layout.width

  const tapped = ({ across, down, width }: PictureSpot) => {
    const small = tileWidth(layout.radius) * (width / view.width) < HIT_PX
    if (small && onStreet && layout.streets.length > 1) {
      const found = streetUnder(layout, view, across, down)
      if (found) onStreet(found)
      return
    }
    const found = gridUnder(layout, view, across, down)
    if (found) onChoose?.(found)
  }
  const stage: CSSProperties & { '--ratio': string } = { '--ratio': (layout.width / layout.height).toFixed(3) }
  return (
    <View className="card hexmap">
      <View className="hex-stage" style={stage}>
        {layers.map(({ className, mask }) => (
          <Layer key={className} className={className} mask={mask} />
        ))}
        <Rings layout={layout} view={view} chosen={chosen} />
        <Picture
          id="hexmap"
          className={onChoose || onStreet ? 'hex-picture live' : 'hex-picture'}
          label={label}
          onSpot={tapped}
        />
        <HexLabels layout={layout} view={view} short={frame === 'phoneElder'} {...props} />
        {zoomed && onStreet ? (
          <View className="hex-back">
            <Button kind="line" size="small" onTap={() => onStreet(undefined)}>
              看全部
            </Button>
          </View>
        ) : null}
      </View>
      <HexLegend legend={legend} note={elder ? undefined : legendNote} tiles={tiles} />
    </View>
  )
}

/** Drawn again only when its own mask is another: each is kilobytes on the bridge. */
function Layer({ className, mask }: { className: string; mask: string }) {
  const style: CSSProperties & { '--mask': string } = { '--mask': mask }
  return <View className={`hex-layer ${className}`} style={style} />
}

/** Rings are nodes of their own, so that choosing another tile moves one of them and draws nothing again. */
function Rings({ layout, view, chosen }: { layout: Layout; view: Part; chosen: readonly string[] }) {
  return chosen.map((gridId, i) => {
    const cell = layout.tiles.get(gridId)
    if (!cell) return null
    const size = sizeIn(view, 2.6 * layout.radius, 2.6 * layout.radius)
    // oxlint-disable-next-line react/no-array-index-key -- the first ring moves to the next tile, it is not made anew
    return <View key={i} className="hex-ring" style={{ ...placeIn(view, cell), ...size }} />
  })
}
