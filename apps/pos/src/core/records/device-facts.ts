import type { Clock, Fact, IdSource } from '@galley/base';
import { ensureBusinessDate } from '@galley/domain';
import type { DevicePort } from '@galley/shell/core';
import type { Identity, Replica } from '@galley/sync/replica';
import type { Reader } from '../read/reader.ts';

/** Topic of the windows' watches of drawers. */
export const DRAWERS = 'drawers';

export type RecordPorts = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly devices: DevicePort;
  invalidate(topics: Iterable<string>): void;
  readonly replica: Pick<Replica, 'commit' | 'onChange' | 'db' | 'outbox'>;
  readonly read: Reader;
  readonly identity: Identity;
};

export type RecordContext = {
  readonly ids: IdSource;
  readonly businessDate: string;
  readonly deviceId: string;
};

/**
 * Writes down what a device told, on the business date of now; false before the site's own rows have come. It happened
 * whether or not somebody is logged in.
 */
export const recordFact = (ports: RecordPorts, make: (context: RecordContext) => Fact): boolean => {
  const { read, identity, ids, replica } = ports;
  const site = read.site(identity.siteId);
  if (site === undefined) return false;
  const latest = read.latestDay();
  const sessions = latest === undefined ? [] : [{ businessDate: latest }];
  const day = ensureBusinessDate({ sessions }, ports.clock.now(), site);
  const fact = make({ ids, businessDate: day.businessDate, deviceId: identity.deviceId });
  return replica.commit({ facts: [...day.facts, fact] }).ok;
};
