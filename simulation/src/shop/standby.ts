import { createPeerDevices } from '@galley/sync/replica';
import {
  type StandbyAgent,
  startStandbyAgent,
} from '../../../packages/shell/src/core/site/standby-agent.ts';
import type { Life } from '../engine/virtual-time.ts';
import type { RunningDevice, SimDevice, SimHub } from './parts.ts';
import { httpOver } from './sim-ports.ts';
import type { World } from './world.ts';

/** The stand-by hub's process on its device: started when the device's core asks, until it says that it may end. */
export type StandbyHost = {
  readonly hub: SimHub;
  /** The core wants it to run. */
  wanted(): boolean;
  /** Begins to listen to the site's hubs, as the device's core does while it runs. */
  attach(device: SimDevice, running: RunningDevice): void;
};

/** Ends with the process: its timers end by themselves, what it still hears changes nothing. */
const agentOf = (
  world: World,
  host: { readonly start: (term: number) => void; readonly end: () => void },
  hubs: { readonly own: SimHub; readonly others: readonly SimHub[] },
  { device, running }: { readonly device: SimDevice; readonly running: RunningDevice },
  hubId: string,
): StandbyAgent => {
  const { replica, sync, life }: { life: Life } & RunningDevice = running;
  const all = [hubs.own, ...hubs.others];
  const hubAt = (url: string): SimHub => {
    const hub = all.find((one) => one.url === url);
    if (hub === undefined) throw new Error(`Invariant broken: no hub at ${url}`);
    return hub;
  };
  return startStandbyAgent({
    replica,
    devices: createPeerDevices(replica),
    hubId,
    ownUrl: hubs.own.url,
    folder: world.folder,
    others: () => hubs.others.map(({ url }) => url),
    sync: () => sync,
    start: (term) => life.alive() && host.start(term),
    end: () => life.alive() && host.end(),
    log: { info: () => undefined },
    ports: { timers: life.timers, http: httpOver(world, device, hubAt) },
  });
};

export const createStandbyHost = (
  world: World,
  own: SimHub,
  others: readonly SimHub[],
  hubId: () => string,
): StandbyHost => {
  let wanted = false;
  const host = {
    start(term: number): void {
      if (!wanted) world.note(`${own.name} is asked to take over`);
      wanted = true;
      own.start(term);
    },
    end(): void {
      wanted = false;
      own.end();
    },
  };
  return {
    hub: own,
    wanted: () => wanted,
    attach(device, running) {
      agentOf(world, host, { own, others }, { device, running }, hubId());
    },
  };
};
