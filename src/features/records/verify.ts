import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { type Certificate, isCertificateNumber, isCode, readCode } from '../../../types/domain/certificates'

// Without it the library asks the browser's WebCrypto, which a mini-program has not.
hashes.sha512 = sha512

/** Public keys that this app trusts, 64 hex digits each, by the id that stands in a code. */
export type TrustedKeys = Readonly<Record<string, string>>

/** What somebody scanned or typed, as far as can be told without asking anybody. */
export type Held =
  | { readonly at: 'genuine'; readonly certificate: Certificate }
  /** It looks like one of ours, and its signature does not fit what it says. */
  | { readonly at: 'forged' }
  /** A number that may be one; only the server knows. */
  | { readonly at: 'number' }
  | { readonly at: 'nothing' }

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_unused, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))

/** Signed text is ASCII. */
const bytesOfAscii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function isSignedBy(publicKey: string, signedText: string, signature: readonly number[]): boolean {
  try {
    return verify(Uint8Array.from(signature), bytesOfAscii(signedText), bytesOfHex(publicKey), { zip215: false })
  } catch {
    // A signature that is no point of the curve is no signature.
    return false
  }
}

/**
 * Judges a certificate by itself, without network: its signature (Ed25519) over all that it says, by a key built into this app.
 * @param text as scanned or typed; spaces between digits do not count
 */
export function judge(text: string, keys: TrustedKeys): Held {
  const held = text.replace(/\s/g, '')
  if (isCertificateNumber(held)) return { at: 'number' }
  if (!isCode(held)) return { at: 'nothing' }
  const read = readCode(held)
  const key = read && Object.hasOwn(keys, read.keyId) ? keys[read.keyId] : undefined
  if (!read || key === undefined || !isSignedBy(key, read.signedText, read.signature)) return { at: 'forged' }
  return { at: 'genuine', certificate: read.certificate }
}
