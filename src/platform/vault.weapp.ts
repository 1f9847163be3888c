import Taro from '@tarojs/taro'

/** Where only this app of this phone reads: WeChat encrypts it. @returns undefined when nothing lies there */
export async function readVault(key: string): Promise<unknown> {
  const options = { key: `vault.${key}`, encrypt: true }
  try {
    const { data } = await Taro.getStorage<unknown>(options)
    return data
  } catch {
    return undefined
  }
}

/** @returns whether it is kept; what cannot be kept is lost with the app, so whoever needs it must ask again, or say so */
export async function writeVault(key: string, data: unknown): Promise<boolean> {
  const options = { key: `vault.${key}`, data, encrypt: true }
  try {
    await Taro.setStorage(options)
    return true
  } catch {
    // A full phone: the page goes on with what it has in memory.
    return false
  }
}

export const emptyVault = (key: string): void => Taro.removeStorageSync(`vault.${key}`)
