/** In WeChat a person is who they are: there is nothing to sign out of. */
export const SignOut = (): null => null
