import { createIdSource } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import { type CoreContext, runCore } from '@galley/shell/core';
import type { KitchenContract } from '../contract/index.ts';
import { defineKitchen, PULSE } from './define-kitchen.ts';
import { createHearing } from './hearing.ts';
import { hubNow } from './kitchen-core.ts';
import { createKitchenReads, KITCHEN_INDEXES } from './reads/kitchen-reads.ts';

const PULSE_MS = 1000;

/** Once a second: a window that hears nothing for longer knows that its core hangs. */
const startPulse = ({ invalidate, onShutdown }: CoreContext): void => {
  const timer = setInterval(() => invalidate([PULSE]), PULSE_MS);
  onShutdown(() => clearInterval(timer));
};

const define = (context: CoreContext) => {
  const { replica, sync, clock, rng } = context;
  const syncStatus = () => sync.status();
  const hearing = createHearing(clock, syncStatus);
  hearing.look();
  sync.onStatus(hearing.look);
  sync.setOpen(true);
  startPulse(context);
  return defineKitchen({
    replica,
    reads: createKitchenReads(replica),
    clock,
    ids: createIdSource({ now: () => hubNow({ clock, syncStatus }) }, rng),
    syncStatus,
    hearing,
  });
};

void runCore<KitchenContract>({
  part: 'kitchen',
  appName: 'the kitchen screen',
  deviceKind: 'kitchen',
  defaultName: 'Kitchen screen',
  defaultPort: 4602,
  kinds: KINDS,
  indexes: [...INDEXES, ...KITCHEN_INDEXES],
  define,
});
