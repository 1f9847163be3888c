import Taro from '@tarojs/taro'
import { openStore, type Store } from './vault-store'

/** AES-GCM's own, 96 bits. */
const NONCE_BYTES = 12
const KEY = 'key'

interface SealedText {
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** A browser that is not asked over a secure connection, or that is a test's, seals nothing: then its plain storage has to do. */
const opened: Promise<Store | undefined> = openStore()

/** The key cannot be read out, by us neither: it lies in the browser as an object that only encrypts and decrypts. */
async function keyOf(store: Store): Promise<CryptoKey> {
  const known = await store.get(KEY)
  if (known instanceof CryptoKey) return known
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await store.add(KEY, fresh)
  const kept = await store.get(KEY)
  return kept instanceof CryptoKey ? kept : fresh
}

const isSealed = (stored: unknown): stored is SealedText =>
  typeof stored === 'object' && stored !== null && 'nonce' in stored && 'sealed' in stored

/** Where only this app of this browser reads. @returns undefined when nothing lies there, or nothing that opens */
export async function readVault(key: string): Promise<unknown> {
  const store = await opened
  if (!store) {
    const plain: unknown = Taro.getStorageSync(`vault.${key}`)
    return plain === '' ? undefined : plain
  }
  const stored = await store.get(`vault.${key}`)
  if (!isSealed(stored)) return undefined
  try {
    const of = { name: 'AES-GCM', iv: stored.nonce }
    const text = await crypto.subtle.decrypt(of, await keyOf(store), stored.sealed)
    return JSON.parse(new TextDecoder().decode(text))
  } catch {
    return undefined
  }
}

/** @returns whether it is kept */
export async function writeVault(key: string, data: unknown): Promise<boolean> {
  const store = await opened
  try {
    if (!store) {
      Taro.setStorageSync(`vault.${key}`, data)
      return true
    }
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
    const text = new TextEncoder().encode(JSON.stringify(data))
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(store), text)
    await store.put(`vault.${key}`, { nonce, sealed } satisfies SealedText)
    return true
  } catch {
    return false
  }
}

export const emptyVault = (key: string): void => {
  Taro.removeStorageSync(`vault.${key}`)
  void opened.then((store) => store?.remove(`vault.${key}`))
}
