import pg from 'pg';
import type { HubLog } from '../log.ts';

const CHANNEL = 'galley_change';

/** What a process tells the others: its own name, whether devices changed, and the scopes. */
export type Notice = { readonly devices: boolean; readonly scopes: readonly string[] };

export const notifyStatement = (self: string, notice: Notice): string => {
  const payload = JSON.stringify({ self, ...notice });
  return `SELECT pg_notify('${CHANNEL}', ${pg.escapeLiteral(payload)})`;
};

const parse = (payload: string | undefined): (Notice & { self: string }) | undefined => {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    return undefined;
  }
};

/**
 * Hears what other processes on the same database commit. A lost connection is made again; what was said
 * meanwhile is made up for by `onGap`.
 */
export const listenToChanges = (options: {
  readonly connectionString: string;
  readonly self: string;
  readonly log: HubLog;
  readonly onNotice: (notice: Notice) => void;
  readonly onGap: () => void;
}): (() => Promise<void>) => {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const retry = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void connect(true), 500);
  };
  const connect = async (again: boolean): Promise<void> => {
    const next = new pg.Client({ connectionString: options.connectionString });
    client = next;
    next.on('error', (cause) => options.log.warn({ cause: String(cause) }, 'listener lost'));
    next.once('end', retry);
    next.on('notification', ({ payload }) => {
      const notice = parse(payload);
      if (notice !== undefined && notice.self !== options.self) options.onNotice(notice);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      if (again) options.onGap();
    } catch (cause) {
      options.log.warn({ cause: String(cause) }, 'cannot listen for changes');
      await next.end().catch(() => undefined);
    }
  };
  void connect(false);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    client?.removeAllListeners('end');
    await client?.end().catch(() => undefined);
  };
};
