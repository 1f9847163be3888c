/** One table of the browser's own database. */
export interface Store {
  get(key: string): Promise<unknown>
  put(key: string, value: unknown): Promise<unknown>
  /** Unless something lies there already. */
  add(key: string, value: unknown): Promise<unknown>
  remove(key: string): Promise<unknown>
}

const NAME = 'vault'
const TABLE = 'kept'

const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the browser kept nothing')))
  })

/** @returns undefined where the browser has no such database, or cannot seal what would lie there */
export async function openStore(): Promise<Store | undefined> {
  if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle) return undefined
  try {
    const asked = indexedDB.open(NAME, 1)
    asked.addEventListener('upgradeneeded', () => void asked.result.createObjectStore(TABLE))
    const database = await answer(asked)
    const table = (mode: IDBTransactionMode) => database.transaction(TABLE, mode).objectStore(TABLE)
    return {
      get: (key) => answer<unknown>(table('readonly').get(key)),
      put: (key, value) => answer(table('readwrite').put(value, key)),
      add: (key, value) => answer(table('readwrite').add(value, key)).catch(() => undefined),
      remove: (key) => answer(table('readwrite').delete(key)),
    }
  } catch {
    return undefined
  }
}
