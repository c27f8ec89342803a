import { join } from 'node:path';
import { err, failure } from '@galley/base';
import { KINDS } from '@galley/domain';
import {
  certificateFor,
  NO_DISCOVERY,
  startDiscovery,
  systemClock,
  systemRng,
} from '@galley/shell/node';
import { siteMark } from '@galley/sync/core';
import {
  createCentralToken,
  createHubServer,
  createLocalAdmission,
  createSqliteStore,
  fillStore,
  type HubStore,
  startSiteRole,
  startUpstream,
} from '@galley/sync/hub';
import { createSigner, nodeCrypto, readReplicaRows } from '@galley/sync/replica';
import { createMetrics } from './metrics.ts';
import { createRoleFile } from './role-file.ts';
import { enrolSiteHub, keepToken, readIdentity } from './site-identity.ts';
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

const ANNOUNCE_MS = 1000;

/** A hub that takes over begins with the rows of the replica beside it. */
const fill = async (start: HubStart, store: HubStore, tenantId: string): Promise<void> => {
  const { fillFrom } = start.options;
  if (fillFrom === undefined) return;
  const from = performance.now();
  const rows = await fillStore(store, KINDS, tenantId, readReplicaRows(fillFrom, KINDS));
  start.log.info({ rows, ms: Math.round(performance.now() - from) }, 'filled from the replica');
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
  const { deviceId, tenantId, siteId } = identity.value;
  await fill(start, store, tenantId);
  const tls = certificateFor(options.dataDir, options.listen, systemClock, systemRng);
  const discovery = options.discover ? startDiscovery(log) : NO_DISCOVERY;
  life.onShutdown(() => discovery.stop());
  const site = siteMark(nodeCrypto.sha256, tenantId, siteId);
  const roles = createRoleFile(options.dataDir, systemClock);
  const { takesOver, ...role } = roles.begin(options.term, options.waits);
  const token = createCentralToken({
    store,
    centralUrl,
    identity: identity.value,
    signer: createSigner(identity.value.keys),
    sha256: nodeCrypto.sha256,
    rng: systemRng,
    keep: (next) => keepToken(options.dataDir, next),
    log,
  });
  const siteRole = await startSiteRole({
    store,
    kinds: KINDS,
    identity: identity.value,
    token: token.current,
    start: role,
    save: roles.save,
    heldMs: roles.heldMs,
    owes: () => upstream.owesAdmission?.() === true,
    extra: () => [...options.peers, ...discovery.found(site).flatMap((hub) => hub.urls)],
    sha256: nodeCrypto.sha256,
    log,
  });
  life.onShutdown(() => siteRole.stop());
  const admission = createLocalAdmission({
    store,
    kinds: KINDS,
    clock: systemClock,
    rng: systemRng,
    sha256: nodeCrypto.sha256,
    hubId: deviceId,
    tenantId,
    siteId,
    pepper: identity.value.pepper,
    onAdmitted: () => upstream.admitted?.(),
  });
  const link = {
    store,
    kinds: KINDS,
    centralUrl,
    identity: identity.value,
    token,
    log,
    clock: systemClock,
  };
  const metrics = createMetrics();
  const upstream = startUpstream({
    ...link,
    sha256: nodeCrypto.sha256,
    own: { signer: createSigner(identity.value.keys), crypto: nodeCrypto },
    onDifference: ({ healed, sent }) =>
      metrics.onDigest?.({ type: 'central', healed: healed + sent }),
    onRevoked: () => void life.end(1, 'this hub is shut out'),
  });
  life.onShutdown(() => upstream.stop());
  const server = createHubServer({
    store,
    kinds: KINDS,
    role: 'site',
    clock: systemClock,
    rng: systemRng,
    crypto: nodeCrypto,
    log,
    upstream,
    siteRole,
    admission,
    metrics,
    ...(tls && { tls }),
  });
  life.onShutdown(() => server.close());
  metrics.watch({
    stats: server.stats,
    store,
    siteId,
    agrees: upstream.agrees,
    refused: upstream.refused,
  });
  if (!takesOver) await siteRole.lookAround();
  const listening = await server.listen({ host: options.listen, port: options.port });
  if (!listening.ok) return listening;
  const announce = (): void => {
    const { term } = siteRole.info();
    const key = tls === undefined ? {} : { key: tls.fingerprint };
    discovery.announce(listening.value.port, { site, role: 'site', hub: deviceId, term, ...key });
  };
  announce();
  const announcing = setInterval(announce, ANNOUNCE_MS);
  life.onShutdown(() => clearInterval(announcing));
  return listening;
};
