import { View } from '@tarojs/components'
import type { FilePickProps, PickedFile } from './FilePickProps'

/** A browser's own file input lies over what people see, so that the keyboard and screen readers find it. */
export function FilePick({ label, endings, onPick }: FilePickProps) {
  return (
    <View className="file-pick">
      <View className="btn btn-line" aria-hidden>
        {label}
      </View>
      <input
        className="file-pick-input"
        type="file"
        aria-label={label}
        accept={endings.map((ending) => `.${ending}`).join(',')}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onPick(picked(file))
          // The same file, mended, may be chosen again.
          target.value = ''
        }}
      />
    </View>
  )
}

const picked = (file: File): PickedFile => ({ name: file.name, size: file.size, read: () => inBase64(file) })

/** `data:…;base64,UEsD` → `UEsD`. */
const afterComma = (address: FileReader['result']): string =>
  typeof address === 'string' ? address.slice(address.indexOf(',') + 1) : ''

const inBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.addEventListener('load', () => resolve(afterComma(reader.result)))
    reader.readAsDataURL(file)
  })
