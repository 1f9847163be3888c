export { correctRecord } from './correct-record'
export { allServiceOf, forgetRecords } from './forget/store'
export { keepRecords } from './keep-records'
export type { Served } from './rules/entry'
