import type { Scope } from './live-log.ts';
import type { ShapeDeps } from './shape-deps.ts';
import type { Sight } from './sight.ts';

const event = (message: string): string => `data: ${message}\n\n`;

/**
 * The events of a live stream: each message alone, an up-to-date after each batch, a comment as a sign of
 * life. Of what the reader does not see it hears the place behind it alone. The consumer pulls, so a slow reader is
 * read to at its own pace and holds one page at most.
 */
export async function* sseEvents(
  deps: ShapeDeps,
  scope: Scope & { readonly floor: number; readonly sight: Sight },
  start: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const endAt = deps.clock.now() + (deps.streamMs ?? 60_000);
  let after = start;
  while (!signal.aborted) {
    const seen = deps.watch.version(scope.scopeId);
    // Rows went that this reader may not have heard to be deleted: its next request is told so.
    const floor = await deps.floors.of(scope);
    if (floor > scope.floor && after < floor) return;
    const page = await deps.log.readLive(scope, scope.sight, after);
    if (page.head > after) {
      after = page.head;
      if (page.messages.length > 0) yield page.messages.map(event).join('');
      continue;
    }
    const left = endAt - deps.clock.now();
    if (left <= 0) return;
    const wait = Math.min(left, deps.keepAliveMs ?? 21_000);
    const changed = await deps.watch.beyond(scope.scopeId, seen, wait, signal);
    if (!changed && !signal.aborted) yield ': keep-alive\n\n';
  }
}
