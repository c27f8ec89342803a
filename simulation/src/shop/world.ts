import type { HubStore } from '@galley/sync/hub';
import type { Replica } from '@galley/sync/replica';
import type { PosCore } from '../../../apps/pos/src/core/pos-core.ts';
import type { Network } from '../engine/network.ts';
import type { Random } from '../engine/random.ts';
import type { Life, VirtualTime } from '../engine/virtual-time.ts';
import type { Watch } from '../oracles/watch.ts';
import type { SimDevice } from './parts.ts';
import type { ShopPlan } from './shop-plan.ts';

export type StoreContext = {
  readonly role: 'central' | 'site';
  readonly life: Life;
  readonly world: World;
};

export type ReplicaContext = {
  readonly device: SimDevice;
  /** How often the device has been started, this time included. */
  readonly starts: number;
  readonly world: World;
};

/** A defect put on a port between the simulation and the product; without one everything passes as it is. */
export type Mutation = {
  readonly name: string;
  store(store: HubStore, context: StoreContext): HubStore;
  replica(replica: Replica, context: ReplicaContext): Replica;
  register(core: PosCore, world: World): PosCore;
};

/** A push as the central hub got it, and its clock at that moment. */
export type RecordedPush = {
  readonly at: number;
  readonly authorization: string;
  readonly body: unknown;
};

/** What every part of a simulated shop shares. */
export type World = {
  /** The run ends at the first problem. */
  readonly brief: boolean;
  readonly folder: string;
  readonly plan: ShopPlan;
  /** Wall clock at the world's first moment, ms. */
  readonly begin: number;
  readonly time: VirtualTime;
  readonly random: Random;
  readonly network: Network;
  readonly watch: Watch;
  readonly mutation: Mutation;
  /** Cores of registers as they run or ran last, by the name of the device. */
  readonly cores: Map<string, PosCore>;
  /** Every push that the central hub got, in order. */
  readonly history: RecordedPush[];
  /** Notes what happened, for the digest and for people who replay a seed. */
  note(what: string): void;
};
