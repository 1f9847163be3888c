import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { transformFileSync, transformSync } from '@babel/core'
import { sha512 } from '@noble/hashes/sha2.js'
import { readCode } from '../../../types/domain/certificates'
import { CODE, PUBLIC } from '../../pages/records/answers'

const ROOT = join(__dirname, '../../..')

interface Ed25519 {
  readonly hashes: { sha512?: typeof sha512 }
  verify(signature: Uint8Array, text: Uint8Array, publicKey: Uint8Array): boolean
}

/** The library as the app's build rewrites it for phones, run. */
function asBuilt(): Ed25519 {
  // In a test the preset would rewrite for this very Node.
  Object.assign(process.env, { TARO_ENV: 'h5', NODE_ENV: 'production' })
  const built = transformFileSync(join(ROOT, 'node_modules/@noble/ed25519/index.js'), {
    configFile: join(ROOT, 'babel.config.js'),
    envName: 'production',
  })
  // Node runs no modules in a test: what the build leaves to webpack is done here.
  const script = transformSync(built?.code?.replaceAll('/helpers/esm/', '/helpers/') ?? '', {
    configFile: false,
    plugins: ['@babel/plugin-transform-modules-commonjs'],
  })
  const exports: Partial<Ed25519> = {}
  // The library itself, whose types are known; the compiler cannot see that it fills this.
  runInNewContext(script?.code ?? '', { exports, require, Uint8Array, globalThis: {}, BigInt, Object, Error })
  return exports as Ed25519
}

test('rewritten for phones, signatures are still judged right: big integers have no Math.pow', () => {
  const ed = asBuilt()
  ed.hashes.sha512 = sha512
  const read = readCode(CODE)
  const judged = (text: string) =>
    ed.verify(
      Uint8Array.from(read?.signature ?? []),
      Uint8Array.from(Buffer.from(text, 'ascii')),
      Uint8Array.from(Buffer.from(PUBLIC, 'hex')),
    )
  expect(judged(read?.signedText ?? '')).toBe(true)
  expect(judged(`${read?.signedText}A`)).toBe(false)
})
