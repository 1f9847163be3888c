/** An Ed25519 public key in hex; its first eight digits name it in the codes that it signed. */
const PUBLIC_KEY = /^[0-9a-f]{64}$/

/** The public keys that are built into the app, by their id. @param named 64 hex digits each, with commas between them */
export function certificateKeys(named: string | undefined): Record<string, string> {
  const keys = named?.split(',') ?? []
  if (keys.length === 0 || !keys.every((key) => PUBLIC_KEY.test(key)))
    throw new Error(
      'CERTIFICATE_KEYS must be public keys of 64 hex digits; "npm run build:h5" and "build:weapp" set it.',
    )
  return Object.fromEntries(keys.map((key) => [key.slice(0, 8), key]))
}
