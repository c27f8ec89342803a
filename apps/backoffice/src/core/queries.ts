import { type Failure, ok, type Result } from '@galley/base';
import { calendarDay, KINDS_OF_CHECKS, type SiteRow } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../contract/index.ts';
import { actorOf, requireSite } from './actors.ts';
import { availabilityQueries } from './availability-queries.ts';
import { courseQueries } from './course-queries.ts';
import { currencyQueries } from './currencies/currencies.handlers.ts';
import { customerQueries } from './customers/customers.handlers.ts';
import { daysQueries } from './days/days.handlers.ts';
import { deliveryQueries } from './delivery/delivery.handlers.ts';
import { deviceQueries } from './device-queries.ts';
import { giftQueries } from './gift-cards/gift-cards.handlers.ts';
import { kitchenNumberQueries } from './kitchen-numbers/kitchen-numbers.query.ts';
import { loyaltyQueries } from './loyalty/loyalty.handlers.ts';
import { modifierQueries } from './modifier-queries.ts';
import type { Office } from './office.ts';
import { orderTypeQueries } from './order-type-queries.ts';
import { paperQueries } from './paper-queries.ts';
import { currentDate, ownSite } from './reads/business-day.ts';
import { checkList, checkView } from './reads/check-views.ts';
import { estateView } from './reads/estate-view.ts';
import { menuView, peopleView } from './reads/house-views.ts';
import { salesView } from './reads/sales-view.ts';
import { takenOffView } from './reads/taken-off-view.ts';
import { routingQueries } from './routing/routing.handlers.ts';
import { chargeQueries } from './service-charges/service-charges.handlers.ts';
import { stationAlertQueries } from './station-alerts/station-alerts.handlers.ts';
import { stripQueries } from './strip/strip.handlers.ts';
import { taskQueries } from './tasks/tasks.handlers.ts';
import { taxQueries } from './taxes/taxes.handlers.ts';
import { timeClockQueries } from './time-clock/time-clock-queries.ts';
import { tipQueries } from './tips/tips.handlers.ts';

/** Topic of the core's look at the clock: a business day may have ended. */
export const DAY_TURN = 'day-turn';

const nothing = z.object({});
const date = calendarDay;

const STAFF_KINDS = ['employee', 'role'];
const SESSION_KINDS = [...STAFF_KINDS, 'session'];
const DAY_KINDS = ['site', 'day_session', DAY_TURN];
const ESTATE_KINDS = [
  ...['device', 'origin', 'verdict', 'fork', 'alarm', 'resolution'],
  ...['endpoint', 'hub_order'],
];
const NAME_KINDS = ['employee', 'device', 'dining_table', 'order_type', 'reason_code', 'station'];

type Call = { readonly session: string | undefined };

/** Figures are for people who are logged in and for the house's command line (rule OF1). */
const forActor = (office: Office, { session }: Call): Result<SiteRow, Failure> =>
  requireSite(office, session);

const sessionView = (office: Office, { session }: Call) => {
  const actor = actorOf(office, session);
  if (session === undefined || actor === undefined) return null;
  const { employeeId, name, roleName, permissions } = actor;
  return { sessionId: session, employeeId: employeeId ?? '', name, roleName, permissions };
};

const siteView = (office: Office) => {
  const site = ownSite(office);
  if (site === undefined) return null;
  const { id, name, purpose, currency, locale, timeZone } = site;
  const businessDate = currentDate(office, site);
  return { siteId: id, name, purpose, currency, locale, timeZone, businessDate };
};

type Queries = CoreDefinition<BackOfficeContract>['queries'];

const openQueries = (office: Office): Pick<Queries, 'session' | 'site' | 'sync'> => ({
  session: {
    schema: nothing,
    kinds: SESSION_KINDS,
    ask: (_params, call) => ok(sessionView(office, call)),
  },
  site: { schema: nothing, kinds: DAY_KINDS, ask: () => ok(siteView(office)) },
  sync: { schema: nothing, kinds: ['sync-status'], ask: () => ok(office.syncView()) },
});

const salesQueries = (office: Office): Pick<Queries, 'sales' | 'takenOff' | 'days'> => ({
  sales: {
    schema: z.object({ businessDate: date.exactOptional() }),
    kinds: [...KINDS_OF_CHECKS, ...DAY_KINDS, ...SESSION_KINDS, 'category'],
    ask: async (params, call) => {
      const site = forActor(office, call);
      if (!site.ok) return site;
      const day = params.businessDate ?? currentDate(office, site.value);
      const work = () => salesView(office.reads, site.value, day);
      return ok(await office.pace(`sales ${day}`, work));
    },
  },
  takenOff: {
    schema: z.object({ businessDate: date.exactOptional() }),
    kinds: [...KINDS_OF_CHECKS, ...DAY_KINDS, ...SESSION_KINDS],
    ask: async (params, call) => {
      const site = forActor(office, call);
      if (!site.ok) return site;
      const day = params.businessDate ?? currentDate(office, site.value);
      const work = () => takenOffView(office.reads, day);
      return ok(await office.pace(`taken off ${day}`, work));
    },
  },
  days: {
    schema: nothing,
    kinds: ['check', 'payment', 'refund', 'payment_reversal', ...SESSION_KINDS],
    ask: async (_params, call) => {
      const site = forActor(office, call);
      return site.ok ? ok(await office.pace('days', office.reads.days)) : site;
    },
  },
});

const checkQueries = (office: Office): Pick<Queries, 'checks' | 'check'> => ({
  checks: {
    schema: z.object({
      businessDate: date.exactOptional(),
      status: z.enum(['open', 'settled']).exactOptional(),
    }),
    kinds: [...KINDS_OF_CHECKS, ...DAY_KINDS, ...NAME_KINDS, ...SESSION_KINDS],
    ask: async (params, call) => {
      const site = forActor(office, call);
      if (!site.ok) return site;
      const today = currentDate(office, site.value);
      const day = params.businessDate ?? today;
      const work = () => checkList(office.reads, day, day === today);
      const rows = await office.pace(`checks ${day}`, work);
      const { status } = params;
      return ok(status === undefined ? rows : rows.filter((row) => row.status === status));
    },
  },
  check: {
    schema: z.object({ checkId: z.string().min(1).max(80), at: z.int().min(0).optional() }),
    kinds: [...KINDS_OF_CHECKS, ...NAME_KINDS, ...SESSION_KINDS, 'ticket', 'event'],
    ask: ({ checkId, at }, call) => {
      const site = forActor(office, call);
      if (!site.ok) return site;
      const rows = office.reads.check(checkId);
      return ok(rows === undefined ? null : checkView(office.reads, rows, at));
    },
  },
});

const houseQueries = (
  office: Office,
): Pick<Queries, 'allergens' | 'menu' | 'people' | 'reasons' | 'estate'> => ({
  estate: {
    schema: nothing,
    kinds: [...ESTATE_KINDS, ...SESSION_KINDS],
    ask: (_params, call) => {
      const site = forActor(office, call);
      return site.ok ? ok(estateView(office.reads, site.value.id)) : site;
    },
  },
  reasons: {
    schema: nothing,
    kinds: ['reason_code', ...SESSION_KINDS],
    ask: (_params, call) => {
      const site = forActor(office, call);
      if (!site.ok) return site;
      return ok(office.reads.reasons().map(({ id, use, name }) => ({ id, use, name })));
    },
  },
  allergens: {
    schema: nothing,
    kinds: ['allergen_sheet', 'modifier', 'site', ...SESSION_KINDS],
    ask: (_params, call) => {
      const site = forActor(office, call);
      return site.ok ? ok(office.reads.allergens(site.value)) : site;
    },
  },
  menu: {
    schema: nothing,
    kinds: [
      'menu_item',
      'category',
      'modifier_group',
      'station',
      'tax_rule',
      'site',
      ...SESSION_KINDS,
    ],
    ask: (_params, call) => {
      const site = forActor(office, call);
      return site.ok ? ok(menuView(office.reads, site.value)) : site;
    },
  },
  people: {
    schema: nothing,
    kinds: ['pin_verifier', 'badge_verifier', ...SESSION_KINDS],
    ask: (_params, call) => {
      const site = forActor(office, call);
      return site.ok ? ok(peopleView(office.reads)) : site;
    },
  },
});

/** What a window may ask; each answer is made from the replica alone. */
export const officeQueries = (office: Office): Queries => ({
  ...openQueries(office),
  ...salesQueries(office),
  ...checkQueries(office),
  ...houseQueries(office),
  ...deviceQueries(office),
  ...paperQueries(office),
  ...availabilityQueries(office),
  ...courseQueries(office),
  ...orderTypeQueries(office),
  ...stripQueries(office),
  ...modifierQueries(office),
  ...taskQueries(office),
  ...timeClockQueries(office),
  ...customerQueries(office),
  ...daysQueries(office),
  ...deliveryQueries(office),
  ...chargeQueries(office),
  ...loyaltyQueries(office),
  ...taxQueries(office),
  ...currencyQueries(office),
  ...kitchenNumberQueries(office),
  ...routingQueries(office),
  ...stationAlertQueries(office),
  ...giftQueries(office),
  ...tipQueries(office),
});
