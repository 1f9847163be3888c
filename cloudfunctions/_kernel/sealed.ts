import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Sealed } from '../../types/documents/org'

/** Which key sealed a value stands in front of it, so that a second key can be brought in beside the first. */
const KEY_ID = 'k1'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Where a sealed value lies: it opens nowhere else, so that nobody can move one person's number to another. */
export type At = readonly [collection: string, id: string, field: string]

const keyFrom = (hex: string): Buffer => Buffer.from(hex, 'hex')

/**
 * AES-256-GCM over a text, bound to its place.
 * @param key 32 bytes in hex: the environment's SEAL_KEY
 * @param nonce 12 bytes that this key has never been used with; random unless the caller can promise that
 */
export function seal(key: string, text: string, at: At, nonce: Buffer = randomBytes(NONCE_BYTES)): Sealed {
  const cipher = createCipheriv('aes-256-gcm', keyFrom(key), nonce).setAAD(Buffer.from(at.join('/')))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${KEY_ID}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}` as Sealed
}

/** The text of a sealed value. @throws when the key, the place or a byte is another */
export function unseal(key: string, sealed: Sealed, at: At): string {
  const [keyId, packed = ''] = sealed.split('.')
  if (keyId !== KEY_ID) throw new Error('sealed with a key that is not here')
  const bytes = Buffer.from(packed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(key), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(at.join('/')))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** Finds a phone number without holding it: a keyed hash, 32 hex digits. @param key the environment's PHONE_KEY */
export const phoneKeyOf = (key: string, phone: string): string =>
  createHmac('sha256', keyFrom(key)).update(phone).digest('hex').slice(0, 32)
