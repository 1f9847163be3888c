export { escalateMusters } from './escalate'
export { forgetAnswers } from './forget/store'
export { pausedPlaces } from './paused'
export { resumeMusters, settleMusters } from './settle'
