import type { HubStore, LogPage } from '../store.ts';
import { messagesOf } from './messages.ts';
import type { ScopeWatch } from './scope-watch.ts';

/** Most bytes of a chunk, so that a reader's memory stays flat. */
const PAGE_LIMIT = { rows: 2000, bytes: 1_000_000 };

export type Scope = { readonly tenantId: string; readonly scopeId: string };
export type LivePage = LogPage & { readonly messages: readonly string[] };

/** Reads the log; live readers that stand at the same place share one reading and one encoding. */
export type LiveLog = {
  read(scope: Scope, after: number): Promise<LogPage>;
  readLive(scope: Scope, after: number): Promise<LivePage>;
};

export const createLiveLog = (store: HubStore, watch: ScopeWatch): LiveLog => {
  const shared = new Map<string, { version: number; pages: Map<number, Promise<LivePage>> }>();
  const read: LiveLog['read'] = (scope, after) => store.readLog(scope, after, PAGE_LIMIT);
  const load = async (scope: Scope, after: number): Promise<LivePage> => {
    const page = await read(scope, after);
    const messages = messagesOf(page, { after, live: true, upToDate: page.complete });
    return { ...page, messages };
  };
  const pagesOf = (scopeId: string): Map<number, Promise<LivePage>> => {
    const version = watch.version(scopeId);
    const held = shared.get(scopeId);
    if (held?.version === version) return held.pages;
    const pages = new Map<number, Promise<LivePage>>();
    shared.set(scopeId, { version, pages });
    return pages;
  };
  return {
    read,
    readLive: (scope, after) => {
      const pages = pagesOf(scope.scopeId);
      const held = pages.get(after);
      if (held !== undefined) return held;
      const page = load(scope, after);
      pages.set(after, page);
      page.catch(() => pages.delete(after));
      return page;
    },
  };
};
