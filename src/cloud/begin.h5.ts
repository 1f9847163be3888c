import { session } from './session.h5'

const NOWHERE = new Set(['', '#', '#/'])

/** Before anybody has been picked there is nothing to see but the people: a browser begins there, and fetches no other page first. */
export function begin(): void {
  if (!session.read() && NOWHERE.has(window.location.hash)) window.location.replace('#/pages/start/index')
}
