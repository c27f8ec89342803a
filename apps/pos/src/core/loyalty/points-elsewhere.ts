import type { PointsElsewhere } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { titleOf } from '../queries/check-title.ts';
import { pointsBalance } from './check-points.ts';

type Core = Pick<PosCore, 'read' | 'identity' | 'checkStates' | 'sync'>;

/** An open check of the customer that another register opened, and that so holds their points. */
const openCheckOf = ({ read, checkStates }: Core, customerId: string, deviceId: string) => {
  const open = checkStates.open().filter(({ check }) => check.customerId === customerId);
  const found = open.find((state) => read.check(state.check.id)?.deviceId === deviceId);
  return found === undefined ? {} : { check: titleOf(read, found.check) };
};

/** Where the points of a customer are that this register does not hold (rule LY6). */
export const pointsElsewhere = (core: Core, customerId: string): PointsElsewhere => {
  const { read, identity, sync } = core;
  const balance = pointsBalance(core, customerId);
  const [held] = read.pointsHeld(customerId, identity.deviceId);
  const online = (sync.cutOffSince?.() ?? null) === null;
  if (held === undefined) return { balance, online };
  const register = read.deviceName(held.deviceId) ?? null;
  const by = { register, points: held.points, ...openCheckOf(core, customerId, held.deviceId) };
  return { balance, online, held: by };
};
