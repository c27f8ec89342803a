import { type Clock, createIdSource } from '@galley/base';
import { createPaceKeeper, INDEXES, KINDS } from '@galley/domain';
import { type CoreContext, createDeviceClocks, runCore } from '@galley/shell/core';
import type { SyncStatus } from '@galley/sync/replica';
import type { KitchenContract } from '../contract/index.ts';
import { COURSE_TIME, defineKitchen, MINUTE, PULSE } from './define-kitchen.ts';
import { hostDevices } from './devices/host-devices.ts';
import { createHearing } from './hearing.ts';
import { hubNow, type KitchenCore } from './kitchen-core.ts';
import { createKitchenReads, KITCHEN_INDEXES } from './reads/kitchen-reads.ts';

const PULSE_MS = 1000;

/** Once a second: a window that hears nothing for longer knows that its core hangs. */
const startPulse = ({ invalidate, onShutdown }: CoreContext): void => {
  const timer = setInterval(() => invalidate([PULSE]), PULSE_MS);
  onShutdown(() => clearInterval(timer));
};

const startMinutes = ({ invalidate, onShutdown }: CoreContext): void => {
  const timer = setInterval(() => invalidate([MINUTE]), 60_000);
  onShutdown(() => clearInterval(timer));
};

/** Peers as they were heard by the wall clock, told by the one without steps. */
const onClock = (status: SyncStatus, clock: Clock, wall: Clock): SyncStatus => {
  const by = clock.now() - wall.now();
  const peers = status.peers.map((peer) => ({ ...peer, lastHeardAt: peer.lastHeardAt + by }));
  return { ...status, peers };
};

/** What was fired is to be started now: the boards are drawn again. */
const startCourseTime = ({ invalidate, onShutdown }: CoreContext, core: KitchenCore): void => {
  const timer = setInterval(() => {
    const { next } = core.courseTime;
    if (next === null || hubNow(core) < next) return;
    core.courseTime.next = null;
    invalidate([COURSE_TIME]);
  }, PULSE_MS);
  onShutdown(() => clearInterval(timer));
};

/** What makes this machine attach, look or try. */
const DEVICE_WISHES = ['peripheral', 'device_search', 'device_trial'];

const KEEP_STATES_MS = 3000;

/** Probes that hang on this machine, and what is plugged in; printers and scales hang on registers. */
const startHosting = (context: CoreContext, core: KitchenCore): void => {
  const { replica, devices, deviceHealth, onShutdown } = context;
  const hosted = hostDevices({
    core,
    devices,
    deviceHealth: deviceHealth.read,
    onPeripherals: (listener) =>
      replica.onChange(({ kinds }) => {
        if (DEVICE_WISHES.some((kind) => kinds.has(kind))) listener();
      }),
    wantDevices: context.wantDevices,
  });
  const timer = setInterval(hosted.keepStates, KEEP_STATES_MS);
  onShutdown(() => {
    clearInterval(timer);
    hosted.end();
  });
};

const define = (context: CoreContext) => {
  const { replica, sync, rng } = context;
  const { corrected, local } = createDeviceClocks(context.clock, sync);
  const syncStatus = () => sync.status();
  const reads = createKitchenReads(replica);
  const heard = () => onClock(syncStatus(), local, context.clock);
  const hearing = createHearing(local, heard, reads.revokedDevices);
  hearing.look();
  sync.onStatus(hearing.look);
  sync.setOpen(true);
  startPulse(context);
  startMinutes(context);
  const core: KitchenCore = {
    replica,
    reads,
    clock: local,
    hubClock: corrected,
    ids: createIdSource(corrected, rng),
    syncStatus,
    hearing,
    pace: createPaceKeeper(reads),
    courseTime: { next: null },
  };
  startCourseTime(context, core);
  startHosting(context, core);
  return defineKitchen(core);
};

void runCore<KitchenContract>({
  part: 'kitchen',
  appName: 'the kitchen screen',
  deviceKind: 'kitchen',
  defaultName: 'Kitchen screen',
  defaultPort: 4602,
  customer: { page: 'pickup.html', only: ['pickup'] },
  kinds: KINDS,
  indexes: [...INDEXES, ...KITCHEN_INDEXES],
  define,
});
