export { minutesServed } from './rules/stay'
export { openShifts, openStayOf, type Stay, staysOf } from './store'
