export { type Answer, createInProcessHub, type InProcessHub } from './in-process-hub.ts';
export { createKindTable, type KindTable } from './kind-table.ts';
export type { HubLog } from './log.ts';
export { silentLog } from './log.ts';
export { createPostgresStore, type PostgresStoreOptions } from './postgres/postgres-store.ts';
export type { PushDeps, PushOutcome } from './push.ts';
export { createHubServer, type HubServer } from './server/hub-server.ts';
export type {
  HubMetrics,
  HubServerOptions,
  HubStats,
  PushEvent,
  UpstreamLink,
} from './server/types.ts';
export type { HttpReply } from './shape/serve-shape.ts';
export type { StoreFailure } from './sqlite/open-database.ts';
export { createSqliteStore } from './sqlite/sqlite-store.ts';
export * from './store.ts';
export { applyEnvelopes, type CentralHead } from './upstream/apply-envelopes.ts';
export { startForwarder } from './upstream/forward-commits.ts';
export {
  postEnrolment,
  startUpstream,
  type Upstream,
  type UpstreamIdentity,
  type UpstreamOptions,
} from './upstream/start-upstream.ts';
