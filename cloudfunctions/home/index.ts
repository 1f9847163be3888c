import { home as contracts } from '../../types/contracts/home'
import { createFunction } from '../_kernel/create-function'
import { open } from './actions/open'

export const main = createFunction('home', contracts, { open })
