import { ok } from '@galley/base';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { KitchenContract, StationView } from '../contract/index.ts';
import { acknowledgeHandler } from './acts/acknowledge.handler.ts';
import { bumpTicketHandler } from './acts/bump-ticket.handler.ts';
import { recallTicketHandler } from './acts/recall-ticket.handler.ts';
import type { KitchenCore } from './kitchen-core.ts';
import { boardView, standingCounts } from './reads/board-view.ts';
import { businessDateOf, ownSite } from './reads/business-day.ts';
import { devicesView } from './reads/devices-view.ts';
import { freshnessView } from './reads/freshness-view.ts';
import { searchBumped } from './reads/search-bumped.ts';
import { syncViewOf } from './sync-status-view.ts';

/** Topic of the core's heartbeat; the freshness line runs again with it. */
export const PULSE = 'pulse';

const nothing = z.object({});
const stationKey = z.string().min(1).max(80);

/** Checks and tables name the tickets. */
const NAME_KINDS = ['check', 'dining_table', 'line_move', 'check_tie'];
const KITCHEN_KINDS = ['ticket', 'ticket_ack', 'line_void', 'station', 'device', ...NAME_KINDS];
const DAY_KINDS = ['site', 'day_session'];

const stationViews = (core: KitchenCore): StationView[] => {
  const counts = standingCounts(core.reads);
  return core.reads
    .stations()
    .map(({ key, name }) => ({ key, name, openTickets: counts.get(key) ?? 0 }));
};

const siteView = (core: KitchenCore) => {
  const site = ownSite(core);
  if (site === undefined) return null;
  const { name, locale, timeZone } = site;
  return { name, locale, timeZone, businessDate: businessDateOf(core, site) };
};

const queries = (core: KitchenCore): CoreDefinition<KitchenContract>['queries'] => ({
  stations: {
    schema: nothing,
    kinds: KITCHEN_KINDS,
    ask: () => ok(stationViews(core)),
  },
  board: {
    schema: z.object({ stationKey }),
    kinds: [...KITCHEN_KINDS, ...DAY_KINDS],
    ask: (params) => {
      const site = ownSite(core);
      if (site === undefined) return ok(null);
      return ok(boardView(core.reads, params.stationKey, businessDateOf(core, site)));
    },
  },
  bumped: {
    schema: z.object({ stationKey, search: z.string().max(100) }),
    kinds: [...KITCHEN_KINDS, ...DAY_KINDS],
    ask: (params) => {
      const site = ownSite(core);
      if (site === undefined) return ok([]);
      const businessDate = businessDateOf(core, site);
      return ok(searchBumped(core.reads, params.stationKey, businessDate, params.search));
    },
  },
  devices: {
    schema: z.object({ stationKey }),
    kinds: ['peripheral', 'peripheral_state', 'reading'],
    ask: (params) => ok(devicesView(core, params.stationKey)),
  },
  freshness: {
    schema: nothing,
    kinds: ['sync-status', PULSE],
    ask: () => ok(freshnessView(core)),
  },
  sync: {
    schema: nothing,
    kinds: ['sync-status'],
    ask: () => {
      const identity = core.replica.identity();
      return ok(identity === undefined ? null : syncViewOf(core.syncStatus(), identity));
    },
  },
  site: { schema: nothing, kinds: DAY_KINDS, ask: () => ok(siteView(core)) },
});

/** The kitchen screen's commands and queries over one replica. */
export const defineKitchen = (core: KitchenCore): CoreDefinition<KitchenContract> => ({
  commands: {
    bumpTicket: bumpTicketHandler(core),
    recallTicket: recallTicketHandler(core),
    acknowledge: acknowledgeHandler(core),
  },
  queries: queries(core),
});
