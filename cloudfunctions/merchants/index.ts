import { merchants as contracts } from '../../types/contracts/merchants'
import { createFunction } from '../_kernel/create-function'
import { apply } from './actions/apply'
import { changeStaff } from './actions/change-staff'
import { contact } from './actions/contact'
import { decide } from './actions/decide'
import { decideRename } from './actions/decide-rename'
import { desk } from './actions/desk'
import { join } from './actions/join'
import { keep } from './actions/keep'
import { mine } from './actions/mine'
import { setStanding } from './actions/set-standing'
import { shop } from './actions/shop'

const joining = { apply, mine, desk, decide, contact }
const inside = { shop, keep, join, changeStaff, setStanding, decideRename }

export const main = createFunction('merchants', contracts, { ...joining, ...inside })
