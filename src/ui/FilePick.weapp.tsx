import Taro from '@tarojs/taro'
import { Button } from './Button'
import type { FilePickProps, PickedFile } from './FilePickProps'

/** WeChat takes files from a chat only: whoever has one sends it to a chat (文件传输助手 will do) and picks it there. */
export function FilePick({ label, endings, onPick }: FilePickProps) {
  const choose = async () => {
    const file = await chosen(endings)
    if (file) onPick(file)
  }
  return (
    <Button kind="line" onTap={() => void choose()}>
      {label}
    </Button>
  )
}

/** Undefined when the person closed the chooser. */
async function chosen(endings: readonly string[]): Promise<PickedFile | undefined> {
  const answer = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] }).catch(
    () => undefined,
  )
  const file = answer?.tempFiles[0]
  return file && { name: file.name, size: file.size, read: () => inBase64(file.path) }
}

const inBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(typeof data === 'string' ? data : Taro.arrayBufferToBase64(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
