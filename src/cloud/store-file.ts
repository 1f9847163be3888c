import Taro from '@tarojs/taro'
import { Unanswered } from './transport'
import { upload } from './upload'

/**
 * Sends a file that a function will read.
 * @param base64 its bytes, as a chosen file is read
 * @returns its id in the storage; undefined when it did not arrive, and then nothing is anywhere
 */
export async function storeFile(name: string, base64: string): Promise<string | undefined> {
  try {
    return await upload(name, Taro.base64ToArrayBuffer(base64))
  } catch (error) {
    if (error instanceof Unanswered) return undefined
    throw error
  }
}
