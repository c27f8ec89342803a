export * from './allowance.ts';
export * from './collected.ts';
export * from './commit.ts';
export * from './digest.ts';
export * from './disowned.ts';
export * from './held.ts';
export * from './hlc.ts';
export { type HubOrder, hubOrder, type SiteHub } from './hub-order.ts';
export {
  ALIVE_MS,
  decideRole,
  HAND_BACK_MS,
  type HeardHub,
  isNextToAct,
  PATIENCE_MS,
  type Role,
  type RoleView,
  TAKE_OVER_MS,
} from './hub-role.ts';
export * from './kinds.ts';
export { createLagMeter, type LagMeter } from './lag.ts';
export * from './later.ts';
export * from './merge.ts';
export * from './rights.ts';
export {
  createRoleKeeper,
  type RoleKeeper,
  type RoleKeeperOptions,
  siteMark,
} from './role-keeper.ts';
export * from './row.ts';
export * from './row-hash.ts';
export * from './token-renewal.ts';
