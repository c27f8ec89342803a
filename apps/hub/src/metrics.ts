import type { HubMetrics, HubStats, HubStore, UpstreamLink } from '@galley/sync/hub';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { undecided } from './undecided.ts';

type Source = {
  stats(): HubStats;
  store: HubStore;
  siteId?: string;
  /** Of a site hub: whether its rows are those of the central hub; undefined before they were compared. */
  agrees?: (() => boolean | undefined) | undefined;
  /** Of a site hub: whose commits the central hub refuses. */
  refused?: UpstreamLink['refused'];
};

export type Metrics = HubMetrics & {
  /** Where the gauges read from once the server is there. */
  watch(source: Source): void;
};

const SECONDS = [0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.25, 0.5, 1, 2, 5];

const createCounters = (registers: Registry[]) => ({
  pushes: new Counter({
    name: 'galley_hub_push_total',
    help: 'Pushes by HTTP status',
    labelNames: ['status'],
    registers,
  }),
  seconds: new Histogram({
    name: 'galley_hub_push_seconds',
    help: 'Time from a push read to its answer',
    buckets: SECONDS,
    registers,
  }),
  commits: new Counter({ name: 'galley_hub_commits_total', help: 'Commits received', registers }),
  rows: new Counter({ name: 'galley_hub_rows_total', help: 'Rows of new commits', registers }),
  rejected: new Counter({
    name: 'galley_hub_rejected_total',
    help: 'Commits set aside in quarantine',
    registers,
  }),
  digests: new Counter({ name: 'galley_hub_digest_total', help: 'Digests written', registers }),
  mismatches: new Counter({
    name: 'galley_hub_digest_mismatches_total',
    help: 'Differences found by comparison: in a device, in rows of this hub or in its tables for reports changed behind its back, or beside the central hub',
    labelNames: ['where'],
    registers,
  }),
  healed: new Counter({
    name: 'galley_hub_digest_healed_rows_total',
    help: 'Rows that were put right after such a difference',
    labelNames: ['where'],
    registers,
  }),
  disowned: new Counter({
    name: 'galley_hub_disowned_rows_total',
    help: 'Rows that nobody had written into this hub and that were taken out of it',
    registers,
  }),
  unproved: new Counter({
    name: 'galley_hub_unproved_rows_total',
    help: 'Rows that no signed commit says and that stand, because what else was changed hides whose they are',
    registers,
  }),
});

/** Gauges are read when somebody asks. */
const createGauges = (registers: Registry[], source: () => Source | undefined): void => {
  new Gauge({
    name: 'galley_hub_followers',
    help: 'Live shape requests that wait for news',
    registers,
    collect() {
      this.set(source()?.stats().followers ?? 0);
    },
  });
  new Gauge({
    name: 'galley_hub_presence',
    help: 'Devices connected to presence',
    registers,
    collect() {
      this.set(source()?.stats().presence ?? 0);
    },
  });
  new Gauge({
    name: 'galley_hub_quarantined',
    help: 'Commits that lie in quarantine and that nobody has decided on',
    registers,
    async collect() {
      const { store } = source() ?? {};
      if (store === undefined) return;
      const tenants = new Set((await store.scopes()).map(({ tenantId }) => tenantId));
      const held = await Promise.all([...tenants].map((tenantId) => undecided(store, tenantId)));
      this.set(held.reduce((sum, commits) => sum + commits.length, 0));
    },
  });
  new Gauge({
    name: 'galley_hub_differs_from_central',
    help: 'Of a site hub: 1 while rows differ from those of the central hub, 0 when all were found equal',
    registers,
    collect() {
      const agrees = source()?.agrees?.();
      this.reset();
      if (agrees !== undefined) this.set(agrees ? 0 : 1);
    },
  });
  new Gauge({
    name: 'galley_hub_origin_lag',
    help: 'Commits of a device that the central hub has not confirmed',
    labelNames: ['origin'],
    registers,
    async collect() {
      const { store, siteId } = source() ?? {};
      if (store === undefined || siteId === undefined) return;
      for (const head of await store.headsOf(siteId)) {
        this.set({ origin: head.origin }, Math.max(0, head.seq - head.central));
      }
    },
  });
};

const refusalGauge = (registers: Registry[], source: () => Source | undefined): Gauge =>
  new Gauge({
    name: 'galley_hub_origin_refused_seconds',
    help: 'Of a site hub: for how long the central hub has refused commits of a device; absent for none',
    labelNames: ['origin'],
    registers,
    collect() {
      this.reset();
      for (const { origin, agoMs } of source()?.refused?.() ?? []) {
        this.set({ origin }, agoMs / 1000);
      }
    },
  });

/** The hub's figures in the text format of Prometheus. */
export const createMetrics = (): Metrics => {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counters = createCounters(registers);
  let watched: Source | undefined;
  createGauges(registers, () => watched);
  refusalGauge(registers, () => watched);
  return {
    watch: (source) => {
      watched = source;
    },
    onPush: ({ status, ms, txns, rows, rejected }) => {
      counters.pushes.inc({ status });
      counters.seconds.observe(ms / 1000);
      counters.commits.inc(txns);
      counters.rows.inc(rows);
      counters.rejected.inc(rejected);
    },
    onDigest: (event) => {
      if (event.type === 'written') return counters.digests.inc();
      counters.mismatches.inc({ where: event.type });
      counters.healed.inc({ where: event.type }, event.healed);
      if (event.type !== 'hub') return;
      counters.disowned.inc(event.disowned);
      counters.unproved.inc(event.unproved);
    },
    render: async () => ({ contentType: register.contentType, body: await register.metrics() }),
  };
};
