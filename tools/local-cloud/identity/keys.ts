import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { KEY_NAMES, type Keys } from './context'

const KEPT = z.record(z.string(), z.unknown())
const KEYS = z.record(z.enum(KEY_NAMES), z.string().regex(/^[0-9a-f]{64}$/))

export const newKeys = (): Keys =>
  KEYS.parse(Object.fromEntries(KEY_NAMES.map((name) => [name, randomBytes(32).toString('hex')])))

/** The keys of this checkout, made once: what a station or a code signed must still hold after a restart. */
export const keysIn = (path: string): Keys => {
  const kept = existsSync(path) ? KEPT.parse(JSON.parse(readFileSync(path, 'utf8'))) : {}
  const keys = KEYS.parse({ ...newKeys(), ...kept })
  // A key that was added since is made now; the others stay. Where nothing is new, nothing is written: others may be reading.
  return KEY_NAMES.every((name) => name in kept) ? keys : save(path, keys)
}

/** Whole or not at all, so that nobody reads half of it. */
const save = (path: string, keys: Keys): Keys => {
  mkdirSync(dirname(path), { recursive: true })
  const written = `${path}.${process.pid}`
  writeFileSync(written, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  chmodSync(written, 0o600)
  renameSync(written, path)
  return keys
}
