import { mkdirSync } from 'node:fs';
import { createLagMeter, createRoleKeeper, type RoleKeeper, siteMark } from '@galley/sync/core';
import type { PeerBeat } from '@galley/sync/protocol';
import {
  askHub,
  createHttp,
  type Http,
  nodeCrypto,
  type PeerDevices,
  type Replica,
  realTimers,
  type SyncClient,
  type Timers,
} from '@galley/sync/replica';

export type StandbyAgentOptions = {
  readonly replica: Replica;
  readonly devices: PeerDevices;
  /** The hub that this device would start. */
  readonly hubId: string;
  /** Its address on this machine. */
  readonly ownUrl: string;
  readonly folder: string;
  /** Addresses of the site's other hubs. */
  readonly others: () => readonly string[];
  readonly sync: () => SyncClient | undefined;
  /** Starts the hub in that term; asked again it changes nothing. */
  readonly start: (term: number) => void;
  /** Starts the hub to wait, because its place is before the one that acts; asked again it changes nothing. */
  readonly ready?: () => void;
  readonly end: () => void;
  readonly log: { info(detail: object, text: string): void };
  /** Time and the lines to hubs; the machine's own if absent. */
  readonly ports?: { readonly timers: Timers; readonly http: (url: string) => Http };
};

const REAL_PORTS = { timers: realTimers, http: createHttp };

const TICK_MS = 250;
/** A roster comes each second; after this silence the site's hubs are asked one by one. */
const QUIET_MS = 1200;
/** A site that is switched on in the morning starts its hub by itself: nobody takes over meanwhile. */
const GRACE_MS = 10_000;
/** Its hub has this long to come up before it is taken for one that stepped down. */
const START_MS = 6000;
const LONGEST_ASK_MS = 2000;

/** Decides for one device whether it has to be the site's hub, by what it hears of the others. */
export const startStandbyAgent = (options: StandbyAgentOptions) => {
  const { replica, hubId, devices, sync, log, ports = REAL_PORTS } = options;
  const { elapsed } = ports.timers;
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const { tenantId = '', siteId = '' } = replica.identity() ?? {};
  const site = siteMark(nodeCrypto.sha256, tenantId, siteId);
  const begun = elapsed();
  const lines = new Map<string, Http>();
  let heardAnybody = false;
  let startedAt = Number.NEGATIVE_INFINITY;
  /** The hub of this device answers: it decides for itself, and two that bid for one outbid each other. */
  let runs = false;
  const lag = createLagMeter(elapsed);
  const keeper: RoleKeeper = createRoleKeeper({
    slackMs: lag.slackMs,
    hubId,
    start: { acting: false, term: 0 },
    elapsed,
    order: () => devices.order(siteId),
    onRole: (role) => log.info({ ...role, hubId }, 'role of the stand-by hub'),
  });
  const lineTo = (url: string): Http => {
    const known = lines.get(url) ?? ports.http(url);
    lines.set(url, known);
    return known;
  };
  /** Others are asked one by one at each look, so none is waited for as long as it may be silent. */
  const askSlack = (): number => Math.min(LONGEST_ASK_MS, lag.slackMs());
  const hear = (hub: { hubId: string; term: number; acting: boolean }, agoMs = 0): void => {
    if (hub.acting) heardAnybody = true;
    keeper.hear(hub, agoMs);
  };
  const askOther = async (url: string): Promise<void> => {
    const info = await askHub(lineTo(url), askSlack());
    if (info?.site === site && info.hubId !== null && info.hubId !== hubId) {
      hear({ hubId: info.hubId, term: info.term, acting: info.acting });
    }
  };
  /** The hub of this device decides for itself once it runs; here it is followed. */
  const askOwn = async (): Promise<void> => {
    const info = await askHub(lineTo(options.ownUrl), askSlack());
    runs = info?.hubId === hubId;
    if (info?.hubId !== hubId) {
      const gone = elapsed() - startedAt > START_MS + 2 * lag.slackMs();
      if (gone && keeper.role().acting) keeper.adopt({ acting: false, term: keeper.role().term });
      return;
    }
    startedAt = elapsed();
    keeper.adopt({ acting: info.acting, term: info.term });
    const unwanted = !info.acting && info.drained === true && !keeper.wantsPlace();
    if (unwanted && elapsed() - begun > GRACE_MS) options.end();
  };
  const listen = async (): Promise<void> => {
    const inUse = sync()?.hub();
    const { site: told, silentMs = Number.POSITIVE_INFINITY } = inUse ?? {};
    if (told !== undefined) hear(told, silentMs);
    keeper.hearTerm(inUse?.term ?? 0);
    const quiet = silentMs > QUIET_MS || told?.acting !== true;
    await Promise.all([askOwn(), ...(quiet ? options.others().map(askOther) : [])]);
  };
  const settle = (): void => {
    if (!heardAnybody && elapsed() - begun < GRACE_MS) return;
    const before = keeper.role();
    if (runs) keeper.look();
    const role = runs ? before : keeper.tick();
    sync()?.hearTerm(role.term);
    if (keeper.wantsPlace()) options.ready?.();
    if (!role.acting || before.acting) return;
    startedAt = elapsed();
    options.start(role.term);
  };
  let busy = false;
  const ticker = ports.timers.every(TICK_MS, () => {
    lag.beat(TICK_MS);
    if (busy) return;
    busy = true;
    void listen()
      .then(settle)
      .finally(() => {
        busy = false;
      });
  });
  return {
    hubId,
    role: () => keeper.role(),
    /** A device that would start a hub of its own lives: it may be the one to take over. */
    hearPeer({ hubId: other, acting, term = 0 }: PeerBeat): void {
      if (other !== null) keeper.hear({ hubId: other, acting, term });
    },
    stop(): void {
      ticker.cancel();
      for (const line of lines.values()) line.close();
    },
  };
};
export type StandbyAgent = ReturnType<typeof startStandbyAgent>;
