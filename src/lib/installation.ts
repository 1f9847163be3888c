import { ulid } from 'ulid'
import { persisted } from './persisted'

const kept = persisted('installation', (stored) => (typeof stored === 'string' ? stored : ''))

/** What tells this installation of the app from others, made at its first need. The station keeps only its hash with the shift. */
export function installation(): string {
  const known = kept.read()
  if (known !== '') return known
  // WeChat has no `crypto`; it needs to be its own, not secret.
  const fresh = ulid(Date.now(), Math.random)
  kept.write(fresh)
  return fresh
}
