/** Where a person is, WGS-84, as they let us know it; or why it is not known. */
export type Where =
  | { readonly at: 'here'; readonly longitude: number; readonly latitude: number }
  /** They did not want to, or the phone cannot tell. */
  | { readonly at: 'unknown' }
