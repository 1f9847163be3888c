/** What WeChat's screen readers understand, and what we use of it. `role` is written as `aria-role` in the templates. */
const ARIA_ATTRIBUTES = { role: '', 'aria-label': '', 'aria-checked': '', 'aria-selected': '', 'aria-hidden': '' }

/** Components that may carry them. */
export const ARIA_COMPONENTS = {
  View: ARIA_ATTRIBUTES,
  Text: ARIA_ATTRIBUTES,
  Button: ARIA_ATTRIBUTES,
  Input: ARIA_ATTRIBUTES,
  Textarea: ARIA_ATTRIBUTES,
}
