import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { KEY_NAMES, type Keys } from './context'

const KEYS = z.record(z.enum(KEY_NAMES), z.string().regex(/^[0-9a-f]{64}$/))

export const newKeys = (): Keys =>
  KEYS.parse(Object.fromEntries(KEY_NAMES.map((name) => [name, randomBytes(32).toString('hex')])))

/** The keys of this checkout, made once: what a station or a code signed must still hold after a restart. */
export const keysIn = (path: string): Keys => {
  if (existsSync(path)) {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    // A key that was added since is made now; the others stay.
    return save(path, KEYS.parse({ ...newKeys(), ...z.record(z.string(), z.unknown()).parse(kept) }))
  }
  return save(path, newKeys())
}

const save = (path: string, keys: Keys): Keys => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
  return keys
}
