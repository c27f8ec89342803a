import type { Network } from '../engine/network.ts';
import type { Random } from '../engine/random.ts';
import type { VirtualTime } from '../engine/virtual-time.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { Watch } from '../oracles/watch.ts';

/** Noon of a summer's Monday in Cornwall: when every simulated day begins. */
export const START = Date.UTC(2026, 5, 1, 11);
export const TENANT = 'ten_simulated00';
export const SITE = 'sit_simulated00';

/** What every part of a simulated shop shares. */
export type World = {
  /** The run ends at the first problem. */
  readonly brief: boolean;
  readonly folder: string;
  readonly time: VirtualTime;
  readonly random: Random;
  readonly network: Network;
  readonly watch: Watch;
  readonly mutation: Mutation;
  /** Notes what happened, for the digest and for people who replay a seed. */
  note(what: string): void;
};
