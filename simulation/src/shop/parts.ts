import type { Answer, HubStore, InProcessHub } from '@galley/sync/hub';
import type { DeviceKind, EnrollResponse } from '@galley/sync/protocol';
import type { DeviceKeys, Replica, SyncClient } from '@galley/sync/replica';
import type { Node } from '../engine/network.ts';
import type { Random } from '../engine/random.ts';
import type { Life } from '../engine/virtual-time.ts';
import type { ShapeReply } from '../feed/shape-reader.ts';

export type UpstreamGrant = {
  readonly tenantId: string;
  readonly siteId: string;
  readonly token: string;
};

export type SimHub = Node & {
  readonly role: 'central' | 'site';
  readonly url: string;
  /** Moves its wall clock. */
  skew(ms: number): void;
  start(): void;
  /** Kills it as `kill -9` does, at once. */
  kill(): void;
  /** Kills it, and its disk is gone: it starts from nothing. */
  loseDisk(): void;
  /** Lets it die at the given statement of its database from now. */
  killAt(statement: number, inTransaction: boolean): void;
  /** Takes a trap away that nobody stepped into. */
  spare(): void;
  up(): boolean;
  store(): HubStore;
  hub(): InProcessHub;
  /** From now on a site hub joins the central one. */
  join(grant: UpstreamGrant, central: SimHub): void;
  push(authorization: string, body: unknown): Promise<Answer>;
  roster(authorization: string): Promise<Answer>;
  digest(authorization: string, query: Readonly<Record<string, string>>): Promise<Answer>;
  bucket(authorization: string, query: Readonly<Record<string, string>>): Promise<Answer>;
  shape(authorization: string, query: Readonly<Record<string, string>>): Promise<ShapeReply>;
  close(): Promise<void>;
};

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
  readonly keys: DeviceKeys;
  running(): RunningDevice | undefined;
  enrol(grant: EnrollResponse): void;
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
  close(): void;
};
