import type { FUNCTION_KEYS } from '../../config/environment'

/** Keys that live in a function's environment and nowhere else; each has one use. */
type SecretName = (typeof FUNCTION_KEYS)[number]

/** Without its key a function must not make codes that anybody could make too, so a missing one is a bug. */
export function secret(name: SecretName): string {
  const value = process.env[name]
  if (!value) throw new Error('a key is missing from the environment')
  return value
}
