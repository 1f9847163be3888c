import { home } from '../../../types/contracts/home'
import { org as contracts } from '../../../types/contracts/org'
import { NOW } from '../tasks'
import { scene } from './scene'
import { PEOPLE, WORLD } from './world'

const byWorker = { clock: NOW, caller: PEOPLE.worker._id, documents: WORLD }

export const ORG_SCENES = [
  scene<'org.whoAmI'>({ ...byWorker, action: 'org.whoAmI', input: contracts.whoAmI.sample }),
  scene<'org.getGrid'>({ ...byWorker, action: 'org.getGrid', input: contracts.getGrid.sample }),
  scene<'org.listMembers'>({ ...byWorker, action: 'org.listMembers', input: contracts.listMembers.sample }),
  scene<'org.getCommunity'>({ ...byWorker, action: 'org.getCommunity', input: contracts.getCommunity.sample }),
  scene<'home.open'>({ ...byWorker, action: 'home.open', input: home.open.sample }),
]
