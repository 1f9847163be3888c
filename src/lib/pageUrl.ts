/** The address of a page with its parameters. Never personal data: addresses are logged. */
export const pageUrl = (page: string, parameters: Readonly<Record<string, string>>): string =>
  `/pages/${page}/index?${Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
