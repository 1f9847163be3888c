import { COMPLAINT_LEVEL_LABEL } from '../../../types/domain/notices'

/** What answers over a place of that code: 社区, 镇街, 区里. */
export const levelOf = (scope: string): string =>
  COMPLAINT_LEVEL_LABEL[scope.length === 6 ? 'district' : scope.length === 9 ? 'street' : 'community']

/** Places that answer complaints. */
export const isDesk = (scope: string): boolean => /^370306(\d{3}){0,2}$/.test(scope)
