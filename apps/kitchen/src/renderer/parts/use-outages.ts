import type { OutagesView } from '@galley/kitchen/contract';
import { useEffect, useState } from 'react';
import { rpc } from '../state/rpc.ts';

const NOTHING: OutagesView = { lines: [], out: [], counted: [] };

/** What the kitchen is out of and what is counted, followed while `open`. */
export const useOutages = (ticketId: string | null, open: boolean): OutagesView => {
  const [found, setFound] = useState<OutagesView>(NOTHING);
  useEffect(() => {
    if (!open) return;
    return rpc().watch('outages', { ticketId }, setFound);
  }, [ticketId, open]);
  return open ? found : NOTHING;
};
