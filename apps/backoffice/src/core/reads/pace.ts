export type Pace = <T>(key: string, work: () => T) => Promise<T>;

/**
 * Works at once when the last work under the same key is `gapMs` old, else when it will be: a watch that runs
 * again with each of a thousand commits works a few times a second and still shows the last state.
 */
export const createPace = (
  gapMs: number,
  now: () => number,
  wait: (ms: number) => Promise<void>,
): Pace => {
  const free = new Map<string, number>();
  return async (key, work) => {
    const ahead = Math.min((free.get(key) ?? 0) - now(), gapMs);
    if (ahead > 0) await wait(ahead);
    const answer = work();
    free.set(key, now() + gapMs);
    return answer;
  };
};
