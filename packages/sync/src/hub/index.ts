export { type DigestClock, startDigests } from './digest/digest-clock.ts';
export { type Difference, verifyKind } from './digest/verify.ts';
export { writeDigest } from './digest/write-digest.ts';
export type { ElectricService } from './gatekeeper/electric-request.ts';
export { type Answer, createInProcessHub, type InProcessHub } from './in-process-hub.ts';
export { createKindTable, type KindTable } from './kind-table.ts';
export type { HubLog } from './log.ts';
export { silentLog } from './log.ts';
export { prepareElectric } from './postgres/electric-role.ts';
export { createPostgresStore, type PostgresStoreOptions } from './postgres/postgres-store.ts';
export {
  type RebuildFailure,
  type RebuildOptions,
  type RebuildProgress,
  rebuildProjections,
} from './postgres/rebuild.ts';
export type { PushDeps, PushOutcome } from './push.ts';
export { createHubServer, type HubServer } from './server/hub-server.ts';
export type {
  DigestEvent,
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
export { fillStore } from './takeover/fill-store.ts';
export { handOver } from './takeover/hand-over.ts';
export { createLocalAdmission } from './takeover/local-admission.ts';
export {
  askHub,
  type SiteRole,
  type SiteRoleOptions,
  type SiteRolePorts,
  startSiteRole,
} from './takeover/site-role.ts';
export { type HubContact, readSiteView, type SiteView } from './takeover/site-view.ts';
export { applyEnvelopes, type CentralHead, placeKey } from './upstream/apply-envelopes.ts';
export { type CentralDigest, startCentralDigest } from './upstream/central-digest.ts';
export type { CentralSums } from './upstream/central-sums.ts';
export {
  type CentralToken,
  createCentralToken,
} from './upstream/central-token.ts';
export { createHubCommit } from './upstream/commit-as-hub.ts';
export { startForwarder } from './upstream/forward-commits.ts';
export {
  postEnrolment,
  startUpstream,
  type Upstream,
  type UpstreamIdentity,
  type UpstreamOptions,
} from './upstream/start-upstream.ts';
