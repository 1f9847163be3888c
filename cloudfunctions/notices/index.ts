import { notices as contracts } from '../../types/contracts/notices'
import { createFunction } from '../_kernel/create-function'
import { answerComplaint } from './actions/answer-complaint'
import { complain } from './actions/complain'
import { grantCredits } from './actions/grant-credits'
import { list } from './actions/list'
import { listComplaints } from './actions/list-complaints'
import { myComplaints } from './actions/my-complaints'
import { outbox } from './actions/outbox'
import { read } from './actions/read'

const complaints = { complain, myComplaints, listComplaints, answerComplaint }

export const main = createFunction('notices', contracts, { list, read, grantCredits, ...complaints, outbox })
