/** WeChat keeps each account's storage apart, so whatever lies in it is the caller's own. */
export const owner = (): string => 'me'
