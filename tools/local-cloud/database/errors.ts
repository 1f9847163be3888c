/** The codes that the SDK translates: INVALID_PARAM → -501007, REQUEST_FAILED → -502001, COLLECTION_NOT_EXIST → -502005, everything else → -501001. */
export type DatabaseErrorCode =
  | 'INVALID_PARAM'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'SYS_ERR'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'

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
/** No code that a function's SDK translates stands for -602001, so it reaches callers as -501001 with these words. */
export const tooLarge = (): DatabaseError =>
  new DatabaseError('SYS_ERR', '-602001 database query result size exceed limit (1MB)')
export const duplicateKey = (collection: string, index: string): DatabaseError =>
  failed(`E11000 duplicate key error collection: ${collection} index: ${index}`)
export const noCollection = (name: string): DatabaseError =>
  new DatabaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `collection ${name} does not exist: declare it in config/collections.ts`,
  )

/** The service's own words, as public tests of the vendor's SDK and reports of its users show them. */
const ADVICE = 'Please check your request, but if the problem persists, contact us.'
export const collectionExists = (): DatabaseError =>
  new DatabaseError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${ADVICE}`)
/** Another transaction holds what this one wants to write. */
export const transactionBusy = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${ADVICE}`,
  )
/** Somebody has changed, since the transaction began, what it wants to write. */
export const transactionConflict = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )
export const noTransaction = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )
