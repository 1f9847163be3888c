import { corps as contracts } from '../../types/contracts/corps'
import { createFunction } from '../_kernel/create-function'
import { appoint } from './actions/appoint'
import { endTerm } from './actions/end-term'
import { listCandidates } from './actions/list-candidates'
import { mine } from './actions/mine'
import { overview } from './actions/overview'
import { recommend } from './actions/recommend'
import { stand } from './actions/stand'
import { withdraw } from './actions/withdraw'

const changes = { recommend, stand, withdraw, appoint, endTerm }

export const main = createFunction('corps', contracts, { overview, listCandidates, mine, ...changes })
