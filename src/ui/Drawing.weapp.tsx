import { Canvas, View } from '@tarojs/components'
import Taro, { useReady } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { useSteady } from '@/lib/useSteady'
import { withPicture } from './with-picture'
import type { DrawingProps, KeptPicture, Pen } from './DrawingProps'

/** Dots across: sharp on every phone and good to print, and well below the largest canvas that WeChat gives. */
const DOTS = 1240

/** WeChat's node of a canvas of type 2d. */
interface Sheet {
  width: number
  height: number
  getContext(kind: '2d'): Pen
  createImage(): HTMLImageElement
}

const isSheet = (node: unknown): node is Sheet => typeof node === 'object' && node !== null && 'getContext' in node

/** A drawing on WeChat's canvas. */
export function Drawing({ id, label, className, width, height, picture, draw, onDrawn }: DrawingProps) {
  const [ready, setReady] = useState(false)
  const tell = useSteady(onDrawn)
  useReady(() => setReady(true))
  const paint = useCallback(
    (sheet: Sheet) =>
      withPicture(picture, sheet.createImage(), (shown) => {
        sheet.width = DOTS
        sheet.height = Math.round((DOTS * height) / width)
        const pen = sheet.getContext('2d')
        pen.scale(DOTS / width, DOTS / width)
        draw(pen, shown)
        tell(() => toAlbum(sheet))
      }),
    [draw, height, picture, tell, width],
  )
  useEffect(() => {
    // The canvas comes after the page's first data has.
    if (!ready) return undefined
    let callOff: (() => void) | undefined
    const timer = setTimeout(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true }, (found) => {
          const node: unknown = found?.node
          if (isSheet(node)) callOff = paint(node)
        })
        .exec()
    })
    return () => {
      clearTimeout(timer)
      callOff?.()
    }
  }, [id, paint, ready])
  return (
    <View role="img" aria-label={label}>
      <Canvas id={id} type="2d" className={className} />
    </View>
  )
}

async function toAlbum(sheet: Sheet): Promise<KeptPicture> {
  try {
    // Taro's type wants its own component; WeChat takes the node.
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: sheet as unknown as Taro.Canvas })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return 'kept'
  } catch (error) {
    const why = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return /auth|cancel|deny/.test(why) ? 'notAllowed' : 'failed'
  }
}
