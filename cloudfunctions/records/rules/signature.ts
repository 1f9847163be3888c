import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { type Certificate, codeOf, keyIdOf, signedTextOf } from '../../../types/domain/certificates'

/** An Ed25519 private key as PKCS #8 is these bytes and the seed (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_KEY_BYTES = 32

const privateKeyOf = (seed: string) =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, Buffer.from(seed, 'hex')]), format: 'der', type: 'pkcs8' })

/** The public half of a key, 32 bytes in hex: it is built into the mini-program. @param seed 32 bytes in hex: the environment's SIGN_KEY */
export const publicKeyOf = (seed: string): string =>
  createPublicKey(privateKeyOf(seed))
    .export({ format: 'der', type: 'spki' })
    .subarray(-PUBLIC_KEY_BYTES)
    .toString('hex')

/** The code of a certificate, signed with Ed25519: the same certificate and key always make the same code. */
export function signCertificate(seed: string, certificate: Certificate): string {
  const text = signedTextOf(keyIdOf(publicKeyOf(seed)), certificate)
  return codeOf(text, [...sign(null, Buffer.from(text, 'ascii'), privateKeyOf(seed))])
}
