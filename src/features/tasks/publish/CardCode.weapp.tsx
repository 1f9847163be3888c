/** In WeChat the card itself goes into the chat. */
export const CardCode = (_path: { readonly path: string }): null => null
