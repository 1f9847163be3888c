import Taro from '@tarojs/taro'

/** A browser encrypts nothing by itself, and this build is for trying only: the same names over its plain storage. */
export const readVault = (key: string): Promise<unknown> => {
  const kept: unknown = Taro.getStorageSync(`vault.${key}`)
  return Promise.resolve(kept === '' ? undefined : kept)
}

export const writeVault = (key: string, data: unknown): Promise<void> => {
  Taro.setStorageSync(`vault.${key}`, data)
  return Promise.resolve()
}

export const emptyVault = (key: string): void => Taro.removeStorageSync(`vault.${key}`)
