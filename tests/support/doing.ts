import { communityCode, DISTRICT, streetCode } from '../../types/domain/ids'
import type { ListeningNoteDoc } from '../../types/documents/tasks'
import { COMMUNITY, NOW, task } from './tasks'

/** The beginning of a picture, which is all that anybody looks at. */
export const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])

/** What somebody said on outreach in 凤鸣社区. */
export const note = (over: Partial<ListeningNoteDoc> = {}): ListeningNoteDoc => ({
  _id: 'n000000000000000000000001',
  taskId: task()._id,
  taskTitle: '医保政策上门讲',
  communityName: '凤鸣社区',
  scopes: [DISTRICT, streetCode(COMMUNITY), communityCode(COMMUNITY)],
  month: '2026-11',
  topic: 'medical',
  text: '门诊报销要跑两趟',
  saidBy: null,
  by: 'p00000001',
  at: new Date(NOW),
  digest: 'digest',
  ...over,
})
