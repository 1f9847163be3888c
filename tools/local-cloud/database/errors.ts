/** The codes that the SDK translates: INVALID_PARAM → -501007, REQUEST_FAILED → -502001, COLLECTION_NOT_EXIST → -502005, SYS_ERR → -501001. */
export type DatabaseErrorCode =
  'INVALID_PARAM' | 'DATABASE_REQUEST_FAILED' | 'DATABASE_COLLECTION_NOT_EXIST' | 'SYS_ERR'

/** An answer, not a bug: what the cloud, too, would refuse, or what this local cloud does not implement. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
  ) {
    super(message)
  }
}

export const invalid = (message: string): DatabaseError => new DatabaseError('INVALID_PARAM', message)
/** What the real cloud may well answer, refused here by its name so that nobody relies on a wrong answer. */
export const unimplemented = (name: string): DatabaseError =>
  invalid(`${name} is not implemented by the local cloud yet`)
export const failed = (message: string): DatabaseError => new DatabaseError('DATABASE_REQUEST_FAILED', message)
export const noCollection = (name: string): DatabaseError =>
  new DatabaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `collection ${name} does not exist: declare it in config/collections.ts`,
  )
