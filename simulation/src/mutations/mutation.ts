import type { HubStore } from '@galley/sync/hub';
import type { Replica } from '@galley/sync/replica';
import type { PosCore } from '../../../apps/pos/src/core/pos-core.ts';
import type { Life } from '../engine/virtual-time.ts';
import type { SimDevice } from '../shop/sim-device.ts';
import type { World } from '../shop/world.ts';

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

export const FAITHFUL: Mutation = {
  name: 'none',
  store: (store) => store,
  replica: (replica) => replica,
  register: (core) => core,
};
