import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from './Icon'
import { Tap } from './Tap'

interface PictureRowProps {
  readonly urls: readonly string[]
  /** Takes one out again; missing where they are only looked at. */
  readonly onRemove?: (index: number) => void
}

/** Small pictures side by side; a tap shows one large. */
export function PictureRow({ urls, onRemove }: PictureRowProps) {
  return (
    <View className="pictures">
      {urls.map((url, index) => (
        <View key={url} className="picture">
          <Tap
            className="picture-open"
            label={`第 ${index + 1} 张照片，点开看大图`}
            onTap={() => void Taro.previewImage({ urls: [...urls], current: url }).catch(() => undefined)}
          >
            <Image className="picture-image" src={url} mode="aspectFill" />
          </Tap>
          {onRemove ? (
            <Tap className="picture-remove" label={`去掉第 ${index + 1} 张`} onTap={() => onRemove(index)}>
              <Icon name="close" size="s" />
            </Tap>
          ) : null}
        </View>
      ))}
    </View>
  )
}
