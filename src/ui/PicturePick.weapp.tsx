import Taro from '@tarojs/taro'
import { Button } from './Button'
import type { PickedPicture, PicturePickProps } from './PicturePickProps'

/** WeChat's camera and album; it makes pictures small itself. */
export function PicturePick({ label, most, onPick }: PicturePickProps) {
  const choose = async () => {
    const answer = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] }).catch(
      () => undefined,
    )
    const read = (answer?.tempFiles ?? []).map(({ tempFilePath }) => picture(tempFilePath).catch(() => undefined))
    onPick((await Promise.all(read)).filter((one) => one !== undefined))
  }
  return (
    <Button kind="line" onTap={() => void choose()}>
      {label}
    </Button>
  )
}

const picture = (filePath: string): Promise<PickedPicture> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) =>
        resolve({
          // What WeChat has made small is a JPEG, whatever it was.
          name: `${filePath}.jpg`,
          shown: filePath,
          base64: typeof data === 'string' ? data : Taro.arrayBufferToBase64(data),
        }),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
