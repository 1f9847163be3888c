import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

/** Asks the local cloud. @throws its one sentence */
export const ask = async <T>(
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<T> => {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  // Both ends are of one build, and this page only shows what it got.
  const answer = (await response.json()) as T & { error?: string }
  if (!response.ok) throw new Error(answer.error ?? `${response.status}`)
  return answer
}

/** Reads a path, and again every `everyMs` while the page is seen. */
export const useRead = <T>(path: string, everyMs: number) =>
  useQuery<T, Error>({ queryKey: [path], queryFn: () => ask<T>(path), refetchInterval: everyMs })

/** Sends something that changes the local cloud, and reads everything again. */
export const useSend = () => {
  const cache = useQueryClient()
  return useMutation<unknown, Error, { path: string; body?: unknown; method?: string }>({
    mutationFn: ({ path, body, method }) => ask(path, body, method),
    onSettled: () => cache.invalidateQueries(),
  })
}
