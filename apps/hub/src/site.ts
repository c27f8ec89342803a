import { join } from 'node:path';
import { err, failure } from '@galley/base';
import { KINDS } from '@galley/domain';
import { systemClock, systemRng } from '@galley/shell/node';
import { createHubServer, createSqliteStore, startUpstream } from '@galley/sync/hub';
import { nodeCrypto } from '@galley/sync/replica';
import { createMetrics } from './metrics.ts';
import { enrolSiteHub, readIdentity } from './site-identity.ts';
import type { HubStart, StartOutcome } from './start-hub.ts';

/** The code given at the start, or one asked of whoever started this process. */
const askCode = ({ options, parent }: HubStart): Promise<string | undefined> => {
  if (options.enrollCode !== undefined || !parent.present) {
    return Promise.resolve(options.enrollCode);
  }
  return new Promise((resolve) => {
    parent.onOrder((order) => {
      if (order.type === 'enrol-code') resolve(order.code);
    });
    void parent.report({ type: 'enrol-code-wanted', kind: 'site_hub', name: options.name });
  });
};

const identify = async (start: HubStart, centralUrl: string) => {
  const { dataDir, name } = start.options;
  const held = readIdentity(dataDir);
  if (held !== undefined) return { ok: true, value: held } as const;
  const ending = new AbortController();
  start.life.onShutdown(() => ending.abort());
  return enrolSiteHub({
    dataDir,
    name,
    centralUrl,
    signal: ending.signal,
    askCode: () => askCode(start),
    progress: start.progress,
  });
};

/** The site hub: a SQLite file, joined to the central hub, at work without it. */
export const startSite = async (start: HubStart): Promise<StartOutcome> => {
  const { options, life, log } = start;
  const { upstream: centralUrl } = options;
  if (centralUrl === undefined)
    return err(failure('bad_option', 'A site hub needs --upstream URL.'));
  const file = join(options.dataDir, 'hub.db');
  const opened = createSqliteStore({ file, clock: systemClock });
  if (!opened.ok) return opened;
  const store = opened.value;
  life.onShutdown(() => store.close());
  const identity = await identify(start, centralUrl);
  if (!identity.ok) return identity;
  const link = {
    store,
    kinds: KINDS,
    centralUrl,
    identity: identity.value,
    log,
    clock: systemClock,
  };
  const upstream = startUpstream({ ...link, sha256: nodeCrypto.sha256 });
  life.onShutdown(() => upstream.stop());
  const metrics = createMetrics();
  const server = createHubServer({
    store,
    kinds: KINDS,
    role: 'site',
    clock: systemClock,
    rng: systemRng,
    crypto: nodeCrypto,
    log,
    upstream,
    metrics,
  });
  life.onShutdown(() => server.close());
  metrics.watch({ stats: server.stats, store, siteId: identity.value.siteId });
  return server.listen({ host: options.listen, port: options.port });
};
