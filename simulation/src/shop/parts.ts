import type { Answer, HubStore, InProcessHub } from '@galley/sync/hub';
import type { DeviceKind, EnrollResponse } from '@galley/sync/protocol';
import type { DeviceKeys, Replica, SyncClient } from '@galley/sync/replica';
import type { Node } from '../engine/network.ts';
import type { Random } from '../engine/random.ts';
import type { Life } from '../engine/virtual-time.ts';
import type { ShapeReply } from '../feed/shape-reader.ts';

/** A site hub's own identity, from its enrolment. */
export type HubGrant = {
  readonly deviceId: string;
  readonly tenantId: string;
  readonly siteId: string;
  readonly token: string;
  /** By which the hub says in its own name what the central hub lost. */
  readonly keys: DeviceKeys;
};

type Query = Readonly<Record<string, string>>;

export type SimHub = Node & {
  readonly role: 'central' | 'site';
  readonly url: string;
  /** Moves its wall clock. */
  skew(ms: number): void;
  /** `term`: it is to take over in that term. */
  start(term?: number): void;
  /** Ends it in good order; its disk stays. */
  end(): void;
  /** Kills it as `kill -9` does, at once. */
  kill(): void;
  /** Kills it, and its disk is gone: it starts from nothing. */
  loseDisk(): void;
  /** Lets it die at the given statement of its database from now. */
  killAt(statement: number, inTransaction: boolean): void;
  /** Takes a trap away that nobody stepped into. */
  spare(): void;
  /** Its process runs, ready or not. */
  running(): boolean;
  /** It answers. */
  up(): boolean;
  acting(): boolean;
  store(): HubStore;
  hub(): InProcessHub;
  push(authorization: string, body: unknown): Promise<Answer>;
  recover(path: RecoveryPath, authorization: string, body: unknown): Promise<Answer>;
  roster(authorization: string, term: number): Promise<Answer>;
  digest(authorization: string, query: Query): Promise<Answer>;
  bucket(authorization: string, query: Query): Promise<Answer>;
  shape(authorization: string, query: Query): Promise<ShapeReply>;
  close(): Promise<void>;
};

export type RecoveryPath = '/v1/devices/epoch' | '/v1/devices/fork' | '/v1/allowance';

/** A started device: its replica, its replication, and when its process ends. */
export type RunningDevice = {
  readonly life: Life;
  readonly replica: Replica;
  readonly sync: SyncClient;
  readonly clock: { now(): number };
  readonly random: Random;
};

export type SimDevice = Node & {
  readonly kind: DeviceKind;
  /** The file of its replica, which changes when it is killed. */
  file(): string;
  running(): RunningDevice | undefined;
  enrol(grant: EnrollResponse, keys: DeviceKeys): void;
  start(): void;
  kill(): void;
  killAt(statement: number, inTransaction: boolean): void;
  /** Takes a trap away that nobody stepped into. */
  spare(): void;
  /** Puts its wall clock that far from true time. */
  skew(ms: number): void;
  /** Lets the file grow by no more than so many pages; undefined: as it likes. */
  limitDisk(pages: number | undefined): void;
  /** Its next requests name a log that the hub has no more: the hub tells it to start over. */
  loseHandles(): void;
  /** Whether its program is of before some kinds and columns. */
  old(): boolean;
  /** The next start is of the newest program. */
  update(): void;
  /** Keeps its disk as it is now. */
  keepImage(): void;
  /** Dies; when it starts again its disk is the kept one. False without one. */
  restoreImage(): boolean;
  /** A copy of its disk as it is now, for a device of another name. */
  copyTo(other: SimDevice): void;
  close(): void;
};
