import { ok } from '@galley/base';
import {
  decideKeepFavourite,
  decideSetSuggestions,
  favouritesOf,
  HOUSE_LIST,
  keepFavouriteCommand,
  MOST_RECENT,
  rungTogether,
  setSuggestionsCommand,
  suggestionsOn,
} from '@galley/domain';
import { z } from 'zod';
import { act, findStaff } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import type { PosQuery } from '../queries/query.ts';
import { DAYS_BACK } from './basket-book.ts';
import { RECENT } from './recent-items.ts';

const MOST_SUGGESTED = 12;

export const keepFavouriteHandler: PosHandler<'keepFavourite'> = (core) => ({
  schema: keepFavouriteCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const item = core.read.item(command.itemId);
      const facts = decideKeepFavourite(core.read.favourites(), item, command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

export const setSuggestionsHandler: PosHandler<'setSuggestions'> = (core) => ({
  schema: setSuggestionsCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const facts = decideSetSuggestions(core.identity.deviceId, command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

const suggests = ({ read, identity }: PosCore): boolean =>
  suggestionsOn(read.orderScreen(identity.deviceId), read.orderScreen(identity.siteId));

export const stripQuery: PosQuery<'strip'> = (core) => ({
  schema: z.object({ places: z.int().min(1).max(MOST_RECENT) }),
  kinds: ['favourite', 'order_screen', 'session', 'menu_item', RECENT],
  ask({ places: count }, { session }) {
    const staff = findStaff(core, core.sessions.employeeOf(session));
    if (staff === undefined) return ok(null);
    const rows = core.read.favourites();
    const { whose, places } = favouritesOf(rows, staff.employee.id);
    const sold = (itemId: string | null) =>
      itemId !== null && core.read.item(itemId) !== undefined ? itemId : null;
    return ok({
      whose,
      favourites: places.map(sold),
      houseFavourites: rows.flatMap(({ owner, itemId }) => (owner === HOUSE_LIST ? [itemId] : [])),
      recent: core.recentItems.of(staff.employee.id, count).map(sold),
      suggestions: suggests(core),
    });
  },
});

export const suggestionsQuery: PosQuery<'suggestions'> = (core) => ({
  schema: z.object({ checkId: z.string().min(1).max(80) }),
  kinds: ['line', 'line_removal', 'order_screen', 'menu_item'],
  ask({ checkId }) {
    if (!suggests(core)) return ok({ days: DAYS_BACK, items: [] });
    const removed = new Set(core.read.removalsOf(checkId).map(({ lineId }) => lineId));
    const lines = core.read.linesOf(checkId).filter(({ id }) => !removed.has(id));
    const items = new Set(lines.map(({ itemId, combo }) => combo?.itemId ?? itemId));
    const found = rungTogether(core.basketBook.now(), items, MOST_SUGGESTED);
    const sold = found.filter(({ itemId }) => core.read.item(itemId) !== undefined);
    return ok({ days: DAYS_BACK, items: sold });
  },
});
