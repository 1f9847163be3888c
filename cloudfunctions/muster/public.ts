export { escalateMusters } from './escalate'
export { forgetAnswers, forgetReports } from './forget/store'
export { pausedPlaces } from './paused'
export { resumeMusters, settleMusters } from './settle'
