import type { TicketView } from '@galley/kitchen/contract';
import { useCallback, useLayoutEffect, useState } from 'react';
import { bump } from '../../state/acts.ts';
import type { Placed } from '../../state/lay-out.ts';
import { createSteadyPlaces } from '../../state/steady-places.ts';

/** Bumps a ticket unless it has only just moved under the finger. True: it is being bumped. */
export const useSteadyBump = (cells: readonly Placed[]): ((ticket: TicketView) => boolean) => {
  const [places] = useState(createSteadyPlaces);
  useLayoutEffect(() => places.update(cells, performance.now()), [cells, places]);
  return useCallback(
    (ticket) => {
      if (!places.settled(ticket.id, performance.now())) return false;
      void bump(ticket);
      return true;
    },
    [places],
  );
};
