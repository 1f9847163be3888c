/** Posts of the same group, in the order in which the groups appear. */
export function byGroup<P extends { readonly group: string }>(
  posts: readonly P[],
): readonly { readonly group: string; readonly posts: readonly P[] }[] {
  const groups = new Map<string, P[]>()
  for (const post of posts) groups.set(post.group, [...(groups.get(post.group) ?? []), post])
  return [...groups].map(([group, posts]) => ({ group, posts }))
}
