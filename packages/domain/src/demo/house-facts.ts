import type { Fact } from '@galley/base';
import { Temporal } from 'temporal-polyfill';
import { courseId } from '../courses/save-courses/save-courses.rule.ts';
import { customerAddressId } from '../customers/address-book.ts';
import { rowFact } from '../decision.ts';
import { PROGRAMME_ID } from '../loyalty/loyalty.table.ts';
import { sheetOf } from './allergen-data.ts';
import { groupsOf, itemFact, type NamedIds } from './build-facts.ts';
import {
  DISH_SECONDS,
  HALF_TOPPINGS,
  HOUSE_COURSES,
  HOUSE_CUSTOMERS,
  HOUSE_PROGRAMME,
  PIZZA_BASE,
  STAND_INS,
  STATION_SECONDS,
} from './house-data.ts';
import { DEMO_CATEGORIES, type DemoItem } from './menu-data.ts';
import { DEMO_GROUPS } from './modifier-data.ts';

const DAY_MS = 86_400_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** From the day's begin at five in the morning until half past eleven. */
const MORNING = { days: EVERY_DAY, fromMinute: 300, toMinute: 690 };

const PIZZA: DemoItem = {
  ...{ key: 'pizza', name: 'Harbour pizza, 12 inch', kitchenName: 'PIZZA', priceMinor: 1150 },
  ...{ taxCode: 'standard', station: 'grill', course: 2 },
  groups: [PIZZA_BASE.key, HALF_TOPPINGS.key],
};

const EARLY_BIRD: DemoItem = {
  ...{ key: 'early_bird', name: 'Early bird porridge', kitchenName: 'PORRIDGE' },
  ...{ priceMinor: 450, taxCode: 'standard', station: 'grill', course: 2, groups: [] },
};

const atEndOf = (ids: NamedIds, categoryKey: string, item: DemoItem): Fact => {
  const at = DEMO_CATEGORIES.findIndex(({ key }) => key === categoryKey);
  const cell = DEMO_CATEGORIES[at]?.items.length ?? 0;
  return itemFact(ids, item, ids('category', categoryKey), at, cell);
};

const withColumns = (fact: Fact, columns: object): Fact => ({
  ...fact,
  doc: { ...fact.doc, ...columns },
});

const sheets = (ids: NamedIds): Fact[] => [
  rowFact('allergen_sheet', {
    id: ids('menuItem', PIZZA.key),
    ...sheetOf({ has: ['milk'], may: ['celery', 'fish'] }),
  }),
  rowFact('allergen_sheet', {
    id: ids('menuItem', EARLY_BIRD.key),
    ...sheetOf({ has: ['gluten', 'milk'], may: ['nuts'] }),
  }),
];

/** A dish in halves, charged by the average of both, and one that is sold in the morning alone. */
const dishes = (ids: NamedIds): Fact[] => [
  ...groupsOf(ids, [PIZZA_BASE, HALF_TOPPINGS], DEMO_GROUPS.length).map((fact) =>
    fact.id === ids('modifierGroup', HALF_TOPPINGS.key) ? withColumns(fact, { halves: 1 }) : fact,
  ),
  withColumns(atEndOf(ids, 'grill', PIZZA), { halfRule: 'average' }),
  withColumns(atEndOf(ids, 'breakfast', EARLY_BIRD), { saleHours: [MORNING] }),
  ...sheets(ids),
];

const courses = (tenantId: string): Fact[] =>
  HOUSE_COURSES.map(({ together, ...course }) =>
    rowFact('course', {
      id: courseId(tenantId, course.number),
      ...course,
      together: together ? 1 : 0,
    }),
  );

type Customer = (typeof HOUSE_CUSTOMERS)[number];

const pointFacts = (ids: NamedIds, { key, points }: Customer, now: number): Fact[] =>
  points.map(({ points: some, daysAgo, reason }, at) => {
    const correctedAt = now - daysAgo * DAY_MS;
    const day = Temporal.Instant.fromEpochMilliseconds(correctedAt).toZonedDateTimeISO('UTC');
    return rowFact('loyalty_correction', {
      id: ids('loyaltyCorrection', `${key}_${at + 1}`),
      ...{ customerId: ids('customer', key), points: some, reason, correctedAt },
      businessDate: day.toPlainDate().toString(),
      correctedBy: ids('employee', 'callum'),
      deviceId: '',
    });
  });

const customerFacts = (ids: NamedIds, customer: Customer, now: number): Fact[] => {
  const { key, name, phone, address, notes } = customer;
  const id = ids('customer', key);
  return [
    rowFact('customer', {
      ...{ id, name, phone, address, notes, taxExemption: null },
      createdAt: now - 60 * DAY_MS,
    }),
    rowFact('customer_address', {
      ...{ id: customerAddressId(id, address), customerId: id, address },
      usedAt: now - 3 * DAY_MS,
    }),
    ...customer.allergies.map((allergen) =>
      rowFact('customer_allergy', {
        id: ids('customerAllergy', `${key}_${allergen}`),
        ...{ customerId: id, allergen, words: null },
      }),
    ),
    ...pointFacts(ids, customer, now),
  ];
};

const itemKey = (ids: NamedIds, id: string): string => id.slice(ids('menuItem', '').length);

/** The plain demo has drinks and starters in one course; here what a kitchen makes stands one further on. */
const houseCourse = ({ course, stationKey }: Fact['doc']): number =>
  Number(course) + (stationKey === 'bar' || stationKey === null ? 0 : 1);

/** How long each dish takes, and its course; what no station makes takes no time. */
export const inService = (ids: NamedIds, facts: readonly Fact[]): Fact[] =>
  facts.map((fact) => {
    if (fact.kind !== 'menu_item') return fact;
    const station = STATION_SECONDS[String(fact.doc['stationKey'])] ?? null;
    const prepSeconds = DISH_SECONDS[itemKey(ids, fact.id)] ?? station;
    return withColumns(fact, { prepSeconds, course: houseCourse(fact.doc) });
  });

/** Any station may be closed for a while: another one stands in for it. */
export const withStandIns = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) =>
    fact.kind === 'station'
      ? withColumns(fact, { standInKey: STAND_INS[String(fact.doc['key'])] ?? null })
      : fact,
  );

/** What makes the demo a house in full service: courses, halves, sale hours, points and the guests who have them. */
export const houseFacts = (ids: NamedIds, tenantId: string, now: number): Fact[] => [
  ...dishes(ids),
  ...courses(tenantId),
  rowFact('loyalty_programme', { id: PROGRAMME_ID, ...HOUSE_PROGRAMME }),
  ...HOUSE_CUSTOMERS.flatMap((customer) => customerFacts(ids, customer, now)),
];
