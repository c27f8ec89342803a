import { ok } from '@galley/base';
import { calendarDay, hasScreen, standInOf, ticketIdText } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { KitchenBoard, KitchenContract, StationView } from '../contract/index.ts';
import { acknowledgeHandler, confirmAllergiesHandler } from './acts/acknowledge.handler.ts';
import { markAvailableHandler, markUnavailableHandler } from './acts/availability.handlers.ts';
import { bumpTicketHandler } from './acts/bump-ticket.handler.ts';
import { closeStationHandler } from './acts/close-station.handler.ts';
import { fireCourseHandler } from './acts/fire-course.handler.ts';
import { markLinesHandler } from './acts/mark-lines.handler.ts';
import { markPaintedHandler } from './acts/mark-painted.handler.ts';
import { moveTicketHandler, takeBackTicketHandler } from './acts/move-ticket.handler.ts';
import { recallTicketHandler } from './acts/recall-ticket.handler.ts';
import { releaseTicketsHandler } from './acts/release-tickets.handler.ts';
import { remakeHandler, takeBackRemakeHandler } from './acts/remake.handler.ts';
import { rushTicketHandler } from './acts/rush-ticket.handler.ts';
import { hubNow, type KitchenCore } from './kitchen-core.ts';
import { boardView, standingCounts } from './reads/board-view.ts';
import { businessDateOf, ownSite } from './reads/business-day.ts';
import { devicesView } from './reads/devices-view.ts';
import { expoView, pickupView } from './reads/expo-view.ts';
import { freshnessView } from './reads/freshness-view.ts';
import { ingredientCounts } from './reads/ingredient-counts.ts';
import { menuSubjects } from './reads/menu-subjects.ts';
import { outagesView } from './reads/outages-view.ts';
import { replayBoard, replayView } from './reads/replay-view.ts';
import { searchBumped } from './reads/search-bumped.ts';
import { syncViewOf } from './sync-status-view.ts';

/** Topic of the core's heartbeat; the freshness line runs again with it. */
export const PULSE = 'pulse';

const nothing = z.object({});
const stationKey = z.string().min(1).max(1000);

/** Checks and tables name the tickets. */
const NAME_KINDS = ['check', 'dining_table', 'line_move', 'check_tie'];
const CHANGE_KINDS = ['line_void', 'allergy', 'allergy_withdrawal'];
const COURSE_KINDS = ['course', 'course_fire', 'line_plan'];
/** Topic of what leaves the expo's and the guests' screens by the clock. */
export const MINUTE = 'minute';
/** Topic of what the clock makes due. */
export const COURSE_TIME = 'course-time';

const KITCHEN_KINDS = [
  ...['ticket', 'ticket_ack', 'ticket_mark', 'station', 'device', COURSE_TIME],
  ...CHANGE_KINDS,
  ...NAME_KINDS,
  ...COURSE_KINDS,
];
const OUT_KINDS = [
  ...['availability', 'ingredient', 'ingredient_use', 'menu_item', 'modifier'],
  ...['ticket', 'line', 'employee', 'device'],
];
const DAY_KINDS = ['site', 'day_session'];

const stationViews = (core: KitchenCore): StationView[] => {
  const counts = standingCounts(core.reads, hubNow(core));
  const all = core.reads.stations();
  return all.filter(hasScreen).map((station) => ({
    key: station.key,
    name: station.name,
    openTickets: counts.get(station.key) ?? 0,
    closed: station.closed === 1,
    standInName: standInOf({ ...station, closed: 1 }, all)?.name ?? null,
  }));
};

const siteView = (core: KitchenCore) => {
  const site = ownSite(core);
  if (site === undefined) return null;
  const { name, locale, timeZone } = site;
  return { name, locale, timeZone, businessDate: businessDateOf(core, site) };
};

const boardNow = (core: KitchenCore, stationKey: string): KitchenBoard | null => {
  const site = ownSite(core);
  if (site === undefined) return null;
  const time = { now: hubNow(core), timeZone: site.timeZone };
  return boardView(core.reads, stationKey, businessDateOf(core, site), time, core.pace);
};

const queries = (core: KitchenCore): CoreDefinition<KitchenContract>['queries'] => ({
  stations: {
    schema: nothing,
    kinds: KITCHEN_KINDS,
    ask: () => ok(stationViews(core)),
  },
  board: {
    schema: z.object({ stationKey }),
    kinds: [...KITCHEN_KINDS, 'ticket_delivery', ...DAY_KINDS, MINUTE],
    ask: (params) => {
      if (ownSite(core) === undefined) return ok(null);
      const board = boardNow(core, params.stationKey);
      core.courseTime.next = board?.nextTurnAt ?? null;
      return ok(board);
    },
  },
  expo: {
    schema: nothing,
    kinds: [...KITCHEN_KINDS, ...DAY_KINDS, MINUTE],
    ask: () => {
      const site = ownSite(core);
      if (site === undefined) return ok({ open: [], handedOut: [] });
      const time = { now: hubNow(core), businessDate: businessDateOf(core, site) };
      return ok(expoView(core.reads, time));
    },
  },
  pickup: {
    schema: nothing,
    kinds: [...KITCHEN_KINDS, ...DAY_KINDS, MINUTE],
    ask: () => {
      const site = ownSite(core);
      if (site === undefined) return ok(null);
      const time = { now: hubNow(core), businessDate: businessDateOf(core, site) };
      return ok(pickupView(core.reads, site, time));
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
  replay: {
    schema: z.object({ stationKey, businessDate: calendarDay }),
    kinds: ['ticket', 'station'],
    ask: (params) => ok(replayView(core.reads, params, hubNow(core))),
  },
  replayBoard: {
    schema: z.object({ stationKey, businessDate: calendarDay, at: z.number().int() }),
    kinds: [],
    ask: ({ at, ...of }) => {
      const site = ownSite(core);
      return ok(site === undefined ? null : replayBoard(core.reads, of, at, site.timeZone));
    },
  },
  ingredientCounts: {
    schema: z.object({ stationKey }),
    kinds: [...KITCHEN_KINDS, ...DAY_KINDS, 'ingredient', 'ingredient_use', 'line'],
    ask: (params) => {
      const board = boardNow(core, params.stationKey);
      return ok(board === null ? [] : ingredientCounts(core.reads, board));
    },
  },
  outages: {
    schema: z.object({ ticketId: ticketIdText.nullable() }),
    kinds: [...OUT_KINDS, ...DAY_KINDS, PULSE],
    ask: ({ ticketId }) => {
      const site = ownSite(core);
      const businessDate = site === undefined ? '' : businessDateOf(core, site);
      return ok(outagesView(core.reads, ticketId, { now: hubNow(core), businessDate }));
    },
  },
  menuSubjects: {
    schema: z.object({ stationKey, search: z.string().max(100) }),
    kinds: [...OUT_KINDS, 'category', ...DAY_KINDS, PULSE],
    ask: (params) => {
      const site = ownSite(core);
      const businessDate = site === undefined ? '' : businessDateOf(core, site);
      return ok(menuSubjects(core.reads, params, { now: hubNow(core), businessDate }));
    },
  },
  devices: {
    schema: z.object({ stationKey }),
    kinds: ['peripheral', 'peripheral_state', 'reading', 'device'],
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
    closeStation: closeStationHandler(core),
    markUnavailable: markUnavailableHandler(core),
    markAvailable: markAvailableHandler(core),
    confirmAllergies: confirmAllergiesHandler(core),
    fireCourse: fireCourseHandler(core),
    markLines: markLinesHandler(core),
    markPainted: markPaintedHandler(core),
    remake: remakeHandler(core),
    takeBackRemake: takeBackRemakeHandler(core),
    rushTicket: rushTicketHandler(core),
    moveTicket: moveTicketHandler(core),
    takeBackTicket: takeBackTicketHandler(core),
    releaseTickets: releaseTicketsHandler(core),
  },
  queries: queries(core),
});
