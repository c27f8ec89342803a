import type { Txn } from '../protocol/index.ts';
import type { PushDeps } from './push-deps.ts';
import type { Alarm, Device } from './store.ts';

/**
 * What people are told when the central hub takes commits of a device that was revoked before they came: a hub of its
 * site had taken them before it heard so (rule HX8). Undefined for any other commits.
 */
export const lateAlarm = (
  { role }: Pick<PushDeps, 'role'>,
  { deviceId, siteId, revoked }: Device,
  sender: Pick<Device, 'deviceId'>,
  epoch: number,
  txns: readonly Txn[],
): Alarm | undefined => {
  const [first, last] = [txns[0], txns.at(-1)];
  if (!revoked || role !== 'central' || first === undefined || last === undefined) return undefined;
  const doc = { by: sender.deviceId, epoch, fromSeq: first.seq, toSeq: last.seq };
  const detail = { txn: `${deviceId}:${epoch}:${first.seq}`, doc, clk: null };
  return { scopeId: siteId, kind: 'device', id: deviceId, code: 'revoked_late', detail };
};
