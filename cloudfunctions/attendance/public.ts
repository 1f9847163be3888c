export { allStaysOf, forgetStays } from './forget/store'
export { minutesServed } from './rules/stay'
export { closeShift, openShifts, openStayOf, serviceOf, type Stay, staysOf } from './store'
