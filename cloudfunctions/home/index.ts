import { createFunction } from '../_kernel/create-function'
import { open } from './actions/open'

export const main = createFunction('home', { open })
