import type {
  CommunityCode,
  DivisionCode,
  GridCode,
  MerchantId,
  PersonId,
  PostingId,
  StationId,
} from '../../types/domain/ids'

/** Parameters of an address are words that anybody can type: these say which of them can be asked about. */
export const isGrid = (text: string): text is GridCode => /^370306\d{9}$/.test(text)
export const isDivision = (text: string): text is DivisionCode => /^370306(\d{3}){0,3}$/.test(text)
/** The courtyards or shops that an off-grid branch leads. */
export const isCluster = (text: string): boolean => /^370306\d{6}x\d{2}$/.test(text)
export const isPerson = (text: string): text is PersonId => /^p[A-Za-z0-9]{4,32}$/.test(text)
export const isPosting = (text: string): text is PostingId => /^p[A-Za-z0-9]{4,32}:[1-9]\d{0,8}$/.test(text)
export const isCommunity = (text: string): text is CommunityCode => /^370306\d{6}$/.test(text)
export const isStation = (text: string): text is StationId => /^s370306\d{6}-\d{2}$/.test(text)
export const isMerchantId = (text: string): text is MerchantId => /^m370306\d{6}-\d{2}$/.test(text)
