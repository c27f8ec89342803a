import type { Mutation } from '../shop/world.ts';
import { HUB_DEFECTS } from './hub-defects.ts';
import { RECOVERY_DEFECTS } from './recovery-defects.ts';
import { REGISTER_DEFECTS } from './register-defects.ts';
import { REPLICA_DEFECTS } from './replica-defects.ts';

/** Defects that the oracles must catch. */
export const MUTATIONS: readonly Mutation[] = [
  ...REPLICA_DEFECTS,
  ...HUB_DEFECTS,
  ...REGISTER_DEFECTS,
  ...RECOVERY_DEFECTS,
];
