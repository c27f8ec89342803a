import { randomBytes } from 'node:crypto';
import { createIdSource, invariant } from '@galley/base';
import { systemClock, systemRng } from '@galley/shell/node';
import { startSync } from '@galley/sync/replica';
import type { Defer } from '../harness/cleanup.ts';
import { until } from '../harness/wait.ts';
import { sampleOrder } from '../sample-order.ts';
import { openDevice } from '../shop/open-device.ts';
import type { Central } from '../shop/shop.ts';

const FILLED_WITHIN_MS = 60_000;

/** Fills the hub with so many orders, by a register that pushes them; how many rows the site then has. */
export const fillHub = async (
  defer: Defer,
  central: Central,
  folder: string,
  orders: number,
): Promise<void> => {
  const { centralUrl } = central;
  const code = await central.codeFor('register', 'filler');
  const device = { kind: 'register', name: 'filler', folder, code, centralUrl } as const;
  const replica = await openDevice(device);
  const ids = createIdSource(systemClock, { bytes: (length) => randomBytes(length) });
  for (let i = 0; i < orders; i++) {
    const facts = sampleOrder(ids, systemClock.now());
    invariant(replica.commit({ facts }).ok, 'the order is stored');
  }
  const sync = startSync({
    replica,
    hubs: [{ url: centralUrl, role: 'central' }],
    clock: systemClock,
    rng: systemRng,
    log: () => undefined,
  });
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    sync.stop();
    replica.close();
  };
  defer(close);
  const done = (): true | undefined => replica.pending().commits === 0 || undefined;
  await until('the hub has every order', done, FILLED_WITHIN_MS);
  close();
};
