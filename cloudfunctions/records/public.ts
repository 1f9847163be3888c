export { correctRecord } from './correct-record'
export { allRecordsOf, forgetRecords } from './forget/store'
export { keepRecords } from './keep-records'
export type { Served } from './rules/entry'
