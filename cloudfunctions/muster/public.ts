export { escalateMusters } from './escalate'
export { forgetAnswers } from './forget/store'
export { resumeMusters, settleMusters } from './settle'
