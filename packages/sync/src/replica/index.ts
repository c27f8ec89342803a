export { keyFingerprint, pinned, pinOf, WrongKeyError } from '../lines/pinned.ts';
export { realTimers, type Timer, type Timers } from '../timers.ts';
export type { Allowances, NewEntry } from './allowance.ts';
export type { Applied, Batch } from './applier.ts';
export type { Change } from './changes.ts';
export type { AskFailure } from './client/ask-allowance.ts';
export { askPepper } from './client/ask-pepper.ts';
export { askStandby, type StandbyWish } from './client/ask-standby.ts';
export type { ClientPorts } from './client/client-ports.ts';
export { type EnrolRequest, enrolDevice } from './client/enrol-device.ts';
export { createHttp, type Http, type HttpAnswer, type HttpRequest } from './client/http.ts';
export { askHub } from './client/hub-choice.ts';
export type { Presence, PresenceOptions } from './client/presence.ts';
export {
  electricFeed,
  type FeedBatch,
  type FeedRequest,
  type ShapeFeed,
  type ShapeFeedFactory,
} from './client/shape-feed.ts';
export {
  type HubInUse,
  type SyncClient,
  type SyncOptions,
  startSync,
} from './client/sync-client.ts';
export type { HubAddress, RosterPeer, SyncStatus } from './client/sync-status.ts';
export type { CommitRun } from './commit-log.ts';
export type { CommitInput, CommitResult, Committed } from './committer.ts';
export type { Feed, FeedKey } from './feeds.ts';
export type { Enrolment, Identity } from './identity.ts';
export {
  createSigner,
  type DeviceKeys,
  generateDeviceKeys,
  keysOfPrivateJwk,
  nodeCrypto,
  sha256,
  thumbprint,
} from './node-crypto.ts';
export { type JobState, type Outbox, type OutboxJob, QUEUED, type StoredJob } from './outbox.ts';
export {
  createPeerDevices,
  type PeerContact,
  type PeerDevice,
  type PeerDevices,
} from './peers/peer-devices.ts';
export { createPeerEndpoint, type PeerEndpoint } from './peers/peer-endpoint.ts';
export { createPeerLinks } from './peers/peer-links.ts';
export {
  type ApplyOutcome,
  openReplica,
  type Pending,
  type Replica,
  type ReplicaOptions,
} from './replica.ts';
export { type ReplicaRow, readReplicaRows } from './replica-rows.ts';
export type { OpenFailure, WriteFailure } from './sqlite-failure.ts';
