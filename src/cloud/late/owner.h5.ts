import { session } from '../session.h5'

/** Whose browser this is now: a session begins with its openid. What one person kept is never sent as another's. */
export const owner = (): string => session.read().split('.')[0] ?? ''
