import Taro from '@tarojs/taro'
import type { SavedFile } from './saved-file'

/** Shows a file in WeChat's own viewer, from whose menu it can be sent on or saved. Rejects when the phone is full. */
export async function saveFile({ name, content }: SavedFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name.replace(/[\\/:]/g, '-')}`
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: content,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  await Taro.openDocument({ filePath, showMenu: true })
}
