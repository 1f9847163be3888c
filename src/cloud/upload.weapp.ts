import Taro from '@tarojs/taro'
import { uploadPath, type Upload } from './file-path'
import { Unanswered } from './transport'

/** To the cloud's storage. WeChat uploads from its own file system, so the bytes pass through a file there. */
export const upload: Upload = async (name, bytes) => {
  const path = uploadPath(name)
  const filePath = `${Taro.env.USER_DATA_PATH}/${path.replace('/', '-')}`
  const system = Taro.getFileSystemManager()
  try {
    await written(system, filePath, bytes)
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: path, filePath })
    return fileID
  } catch (error) {
    throw new Unanswered('upload', { cause: error })
  } finally {
    // The copy holds people's numbers: it goes whether it arrived or not.
    system.unlink({ filePath })
  }
}

const written = (system: Taro.FileSystemManager, filePath: string, data: ArrayBuffer): Promise<void> =>
  new Promise((resolve, reject) => {
    system.writeFile({ filePath, data, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
