import { session } from './session.h5'

/** Whether this browser is somebody: without a session every question leads to the start page. */
export const canAsk = (): boolean => session.read() !== ''
