import type { FUNCTION_KEYS } from '../../config/environment'

/** With what the functions will open what the seed sealed; 32 bytes in hex each. */
export type Secrets = Readonly<Record<Extract<(typeof FUNCTION_KEYS)[number], 'SEAL_KEY' | 'PHONE_KEY'>, string>>
