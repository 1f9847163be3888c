/** Secrets that every function finds in its environment: 32 random bytes in hex each, never in the code or the database. */
export const FUNCTION_KEYS = ['STATION_KEY', 'CODE_KEY', 'REASON_KEY', 'SEAL_KEY', 'PHONE_KEY', 'SIGN_KEY'] as const
