import { sealContact } from '../../cloudfunctions/tasks/doing/contact'
import type { DEMO } from '../../tools/seed/demo'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { communityOfTask, type TaskId } from '../../types/domain/ids'
import type { TestCloud } from './cloud'
import { request } from './district'
import { TEST_KEYS } from './secrets'

// What is sealed here is opened by the functions with the keys of their environment.
Object.assign(process.env, TEST_KEYS)

type CallAs = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** Whom to ask for, what came of it, what was heard, sent back once, then accepted. */
export async function tellOfWork(cloud: TestCloud, call: CallAs, taskId: TaskId): Promise<void> {
  const community = communityOfTask(taskId)
  const contact = sealContact(taskId, { name: '郭奶奶', phone: '15400000099', address: '凤鸣西里 5 号楼' })
  await cloud.database.update('tasks', { _id: taskId }, { $set: { contact, kind: 'outreach' } }, { multi: false })
  await call('volunteer', 'tasks.contact', { taskId, purpose: 'contact', requestId: request() })
  await call('community', 'tasks.sendBack', { taskId, reason: '缺一句话', requestId: request() })
  await call('volunteer', 'tasks.addEvidence', { taskId, text: '都送到家了', fileIds: [], requestId: request() })
  await call('community', 'tasks.listEvidence', { taskId })
  await call('community', 'tasks.listToAccept', { communityId: community })
  const said = { topic: 'medical', text: '门诊报销要跑两趟', saidBy: null } as const
  const { noteId } = await call('volunteer', 'tasks.addNote', { taskId, ...said, requestId: request() })
  for (const scope of [community, '370306'] as const)
    await call('district', 'tasks.listNotes', { scope, month: '2026-11' })
  await call('community', 'tasks.unsay', { scope: community, noteId, drop: 'all', requestId: request() })
  await call('community', 'tasks.accept', { taskId, requestId: request() })
  await call('community', 'tasks.getTask', { taskId })
}
