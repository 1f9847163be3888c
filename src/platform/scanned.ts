/** How a scan ended. `noCamera`: there is none, or the person does not let us use it; offer the digits. */
export type Scan =
  { readonly at: 'read'; readonly text: string } | { readonly at: 'closed' } | { readonly at: 'noCamera' }
