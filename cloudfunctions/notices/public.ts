export { forgetReader } from './forget/store'
export { notify } from './notify'
export type { NewNotice } from './rules/notice'
