import type { HubStore, LogPage } from '../store.ts';
import { messagesOf } from './messages.ts';
import type { ScopeWatch } from './scope-watch.ts';
import { type Sight, seen } from './sight.ts';

/** Most bytes of a chunk, so that a reader's memory stays flat. */
const PAGE_LIMIT = { rows: 2000, bytes: 1_000_000 };

export type Scope = { readonly tenantId: string; readonly scopeId: string };
export type LivePage = LogPage & { readonly messages: readonly string[] };

/**
 * Reads the log as a reader sees it: a page may have no rows and still lead on (`head`). Live readers that stand at
 * the same place and see the same share one reading and one encoding.
 */
export type LiveLog = {
  read(scope: Scope, sight: Sight, after: number): Promise<LogPage>;
  readLive(scope: Scope, sight: Sight, after: number): Promise<LivePage>;
};

export const createLiveLog = (store: HubStore, watch: ScopeWatch): LiveLog => {
  const shared = new Map<string, { version: number; pages: Map<string, Promise<LivePage>> }>();
  const read: LiveLog['read'] = async (scope, sight, after) => {
    const page = await store.readLog(scope, after, PAGE_LIMIT);
    return { ...page, rows: seen(sight, page.rows) };
  };
  const load = async (scope: Scope, sight: Sight, after: number): Promise<LivePage> => {
    const page = await read(scope, sight, after);
    const messages = messagesOf(page, { after, live: true, upToDate: page.complete });
    return { ...page, messages };
  };
  const pagesOf = (scopeId: string): Map<string, Promise<LivePage>> => {
    const version = watch.version(scopeId);
    const held = shared.get(scopeId);
    if (held?.version === version) return held.pages;
    const pages = new Map<string, Promise<LivePage>>();
    shared.set(scopeId, { version, pages });
    return pages;
  };
  return {
    read,
    readLive: (scope, sight, after) => {
      const pages = pagesOf(scope.scopeId);
      const place = `${sight.mark} ${after}`;
      const held = pages.get(place);
      if (held !== undefined) return held;
      const page = load(scope, sight, after);
      pages.set(place, page);
      page.catch(() => pages.delete(place));
      return page;
    },
  };
};
