/** Styles are looked at, not tested. */
export default ''
