import type { ExpoQueries, PickupView } from '@galley/kitchen/contract';
import type { RpcClient } from '@galley/shell/contract';
import { useEffect, useState } from 'react';

/** All that the page for guests may ask. */
export type PickupWindow = {
  readonly commands: Record<never, never>;
  readonly queries: Pick<ExpoQueries, 'pickup'>;
};

/** Longer than a program takes to start again: from then on the numbers may be old, and the page says so. */
const STALE_AFTER_MS = 5000;

export type Pickup = {
  /** Undefined: not heard yet; null: the screen is in no site. */
  readonly view: PickupView | null | undefined;
  readonly stale: boolean;
};

export const usePickup = (rpc: RpcClient<PickupWindow>): Pickup => {
  const [view, setView] = useState<PickupView | null>();
  const [stale, setStale] = useState(false);
  useEffect(() => rpc.watch('pickup', {}, setView, () => setStale(true)), [rpc]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = rpc.onConnection((state) => {
      clearTimeout(timer);
      if (state === 'connected') setStale(false);
      else timer = setTimeout(() => setStale(true), STALE_AFTER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [rpc]);
  return { view, stale };
};
