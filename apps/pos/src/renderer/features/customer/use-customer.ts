import type { CustomerQueries, CustomerView } from '@galley/pos/contract';
import type { RpcClient } from '@galley/shell/contract';
import { useEffect, useState } from 'react';

/** All that the page for guests may ask. */
export type CustomerWindow = {
  readonly commands: Record<never, never>;
  readonly queries: CustomerQueries;
};

/** A check that nobody confirms is no check: what stands here may be of a guest who has gone. */
const STALE_AFTER_MS = 5000;

const idle = (view: CustomerView | null | undefined) =>
  view && ({ ...view, phase: 'idle', check: null } as const);

/** The check in hand as the core tells it; none while the core has been away for a few seconds. */
export const useCustomer = (rpc: RpcClient<CustomerWindow>): CustomerView | null | undefined => {
  const [view, setView] = useState<CustomerView | null>();
  const [away, setAway] = useState(false);
  useEffect(() => rpc.watch('customer', {}, setView, () => undefined), [rpc]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = rpc.onConnection((state) => {
      clearTimeout(timer);
      if (state === 'connected') setAway(false);
      else timer = setTimeout(() => setAway(true), STALE_AFTER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [rpc]);
  return away ? idle(view) : view;
};
