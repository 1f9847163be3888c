import Taro from '@tarojs/taro'
import type { SavedFile } from './saved-file'

/** What WeChat's own viewer opens. */
const SHOWN = /\.(xlsx?|docx?|pptx?|pdf)$/i

/**
 * Shows a file in WeChat's own viewer, from whose menu it can be sent on or saved; what that does not open is sent to a chat (文件传输助手
 * will do). Rejects when the phone is full, or when nothing was sent.
 */
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
  if (SHOWN.test(name)) await Taro.openDocument({ filePath, showMenu: true })
  else await Taro.shareFileMessage({ filePath, fileName: name })
}
