import { View } from '@tarojs/components'
import type { PickedPicture, PicturePickProps } from './PicturePickProps'

/** Long enough a side to read a notice on a wall, small enough to travel. */
const MOST_PIXELS = 1600
const QUALITY = 0.8

/** A browser's own file input lies over what people see, so that the keyboard and screen readers find it. */
export function PicturePick({ label, most, onPick }: PicturePickProps) {
  const pick = async (files: readonly File[]) => {
    const pictures = await Promise.all(files.slice(0, most).map(small))
    onPick(pictures.filter((picture) => picture !== undefined))
  }
  return (
    <View className="file-pick">
      <View className="btn btn-line" aria-hidden>
        {label}
      </View>
      <input
        className="file-pick-input"
        type="file"
        aria-label={label}
        accept="image/*"
        multiple
        onChange={({ target }) => {
          void pick([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </View>
  )
}

/** Drawn again smaller, which also leaves out where it was taken. Undefined for what is no picture. */
async function small(file: File, index: number): Promise<PickedPicture | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return undefined
  const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const shown = canvas.toDataURL('image/jpeg', QUALITY)
  return { name: `${index}.jpg`, shown, base64: shown.slice(shown.indexOf(',') + 1) }
}
