/**
 * V8 lets both generations grow by tens of megabytes that are never needed here: after a replayed month a
 * register's resident size is 154 MB without the second flag and 129 MB with it (`npm run bench -- memory`).
 */
export const LEAN_FLAGS: readonly string[] = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=40',
];

/**
 * glibc gives each busy thread a pool of its own, up to eight a processor, and keeps what was freed in it: two
 * pools are enough. A register with a window open has 123 MB instead of 163 after sixty orders. A value that
 * whoever starts it has set stays; other systems ignore the name (mallopt(3), M_ARENA_MAX).
 */
export const leanEnvironment = (
  given: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> => ({ MALLOC_ARENA_MAX: '2', ...given });
