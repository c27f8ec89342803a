import type { Fact } from '@galley/base';
import { rowFact } from '../decision.ts';
import {
  allergenFacts,
  type DemoPrinter,
  floorFacts,
  ingredientFacts,
  menuFacts,
  modifierFacts,
  namedIds,
  orderTypeFacts,
  type PinVerifier,
  peopleFacts,
  plainOrderType,
  printerFact,
  reasonFacts,
  taxFacts,
  timeClockFacts,
} from './build-facts.ts';
import { zoneFacts } from './delivery-data.ts';
import { partyFacts, sectionFacts } from './floor-data.ts';
import { houseFacts, inService, withStandIns } from './house-facts.ts';
import { REPLAY_ROLE, replayPerson } from './people-data.ts';
import { type DemoTaxes, REPLAY_TAXES, SEATTLE_TAXES, UK_TAXES } from './tax-data.ts';

export type { DemoPrinter, PinVerifier } from './build-facts.ts';
export { type DemoPerson, demoPins, replayPerson } from './people-data.ts';
export { type TwinPorts, twinFacts } from './twins-data.ts';

/** Facts by scope: a commit has rows of one scope only. */
export type ScopedFacts = { readonly tenant: readonly Fact[]; readonly site: readonly Fact[] };

export type DemoInput = {
  readonly siteId: string;
  readonly tenantId: string;
  readonly pinVerifier: PinVerifier;
  /** Printer of receipts and of the chits of every station; none: nothing is printed. */
  readonly printer?: DemoPrinter;
  /** With it guests are expected in the next hours. UTC ms. */
  readonly now?: number;
};

const UK_SITE = {
  name: 'The Harbour Light',
  purpose: 'demo',
  addressLines: ['2 Quayside', 'Porthmorran', 'Cornwall', '01632 960 147'],
  taxNumber: 'GB 999 0000 73',
  currency: 'GBP',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  rolloverMinute: 300,
  taxesInclusive: 1,
  receiptFooter: 'Fresh off the boat, seven days a week.\nThank you, see you by the sea!',
  allergenList: null,
  ...{ country: null, taxRounding: null, cashStepMinor: null, receiptPrint: null },
};

const SEATTLE_SITE = {
  ...UK_SITE,
  name: 'The Harbour Light, Seattle',
  addressLines: ['900 Pier Street', 'Seattle, WA 98101', '(206) 555-0147'],
  taxNumber: null,
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/Los_Angeles',
  taxesInclusive: 0,
};

const restaurant = (input: DemoInput, site: object, taxes: DemoTaxes): ScopedFacts => {
  const ids = namedIds(input.tenantId);
  return {
    tenant: [
      rowFact('site', { id: input.siteId, ...site }),
      ...taxFacts(input.siteId, taxes),
      ...orderTypeFacts(ids),
      ...modifierFacts(ids),
      ...menuFacts(ids),
      ...allergenFacts(ids),
      ...ingredientFacts(ids),
      ...reasonFacts(ids),
      ...peopleFacts(ids, input.pinVerifier),
      ...timeClockFacts(ids),
    ],
    site: [
      ...floorFacts(input.siteId, input.printer),
      ...sectionFacts(input.siteId, ids),
      ...(input.now === undefined ? [] : partyFacts(input.siteId, ids, input.now)),
    ],
  };
};

/** The demo restaurant: a diner on a quay in Cornwall, prices with VAT. Same input, same facts. */
export const demoFacts = (input: DemoInput): ScopedFacts => {
  const { tenant, site } = restaurant(input, UK_SITE, UK_TAXES);
  return { tenant, site: [...site, ...zoneFacts(input.siteId)] };
};

/** The demo restaurant in full service: courses, halves, sale hours, and guests who collect points. */
export const fullDemoFacts = (input: DemoInput & { readonly now: number }): ScopedFacts => {
  const { tenant, site } = demoFacts(input);
  const ids = namedIds(input.tenantId);
  const house = houseFacts(ids, input.tenantId, input.now);
  return { tenant: inService(ids, [...tenant, ...house]), site: withStandIns(site) };
};

/** The same diner where taxes come on top of prices, two rates on every line. */
export const exclusiveDemoFacts = (input: DemoInput): ScopedFacts =>
  restaurant(input, SEATTLE_SITE, SEATTLE_TAXES);

export type ReplaySiteInput = {
  readonly siteId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly currency: string;
  readonly locale?: string;
  readonly timeZone: string;
  /** With it the site gets the one person who may look at it. */
  readonly pinVerifier?: PinVerifier;
  /** The virtual printer; replayed sales print nowhere else. */
  readonly printer?: DemoPrinter;
};

/** Keys of the rows of a replay site that its commands need to find again. */
export const replayIds = (siteId: string) => {
  const ids = namedIds(siteId);
  return {
    orderTypeId: ids('orderType', 'replay'),
    categoryId: ids('category', 'imported'),
    employeeId: ids('employee', 'replay'),
    roleId: ids('role', 'replay'),
    taxCode: 'imported',
    stationKey: 'kitchen',
  } as const;
};

const replaySiteRow = (input: ReplaySiteInput) => ({
  id: input.siteId,
  name: input.name,
  purpose: 'replay',
  addressLines: [],
  taxNumber: null,
  currency: input.currency,
  locale: input.locale ?? 'en-GB',
  timeZone: input.timeZone,
  rolloverMinute: 300,
  taxesInclusive: 1,
  receiptFooter: null,
  allergenList: null,
  ...{ country: null, taxRounding: null, cashStepMinor: null, receiptPrint: null },
});

const viewerFacts = (siteId: string, pinVerifier: PinVerifier): Fact[] => {
  const ids = namedIds(siteId);
  const [id, roleId] = [ids('employee', 'viewer'), ids('role', 'viewer')];
  const { name, pin } = replayPerson;
  return [
    rowFact('role', { id: roleId, ...REPLAY_ROLE, sort: 1 }),
    rowFact('employee', { id, name, roleId, active: 1, language: null }),
    rowFact('pin_verifier', { id, verifier: pinVerifier(id, pin) }),
  ];
};

const replayTenantFacts = (input: ReplaySiteInput): Fact[] => {
  const ids = replayIds(input.siteId);
  return [
    rowFact('site', replaySiteRow(input)),
    ...taxFacts(input.siteId, REPLAY_TAXES),
    rowFact('order_type', {
      ...plainOrderType,
      ...{ id: ids.orderTypeId, name: 'Takeaway', kind: 'takeaway', sort: 0 },
    }),
    rowFact('category', {
      id: ids.categoryId,
      name: 'Imported',
      hue: 0,
      sort: 0,
      saleHours: null,
    }),
    rowFact('role', {
      id: ids.roleId,
      name: 'Replay',
      permissions: ['sell'],
      voidLimitMinor: null,
      discountLimitPpm: null,
      sort: 0,
    }),
    rowFact('employee', {
      id: ids.employeeId,
      name: 'Replay',
      roleId: ids.roleId,
      active: 1,
      language: null,
    }),
    ...(input.pinVerifier === undefined ? [] : viewerFacts(input.siteId, input.pinVerifier)),
  ];
};

/** A site made for replaying recorded sales: one zero rate, one order type, one station, one viewer. */
export const replaySiteFacts = (input: ReplaySiteInput): ScopedFacts => ({
  tenant: replayTenantFacts(input),
  site: [
    rowFact('station', {
      id: namedIds(input.siteId)('station', 'kitchen'),
      key: 'kitchen',
      name: 'Kitchen',
      printerHost: null,
      printerPort: null,
      targetSeconds: 600,
      lateSeconds: 900,
      sort: 0,
      showComing: null,
      holdChits: null,
      output: null,
      closed: null,
      standInKey: null,
      ...{ ageTargets: null, sounds: null, quietHours: null },
    }),
    ...(input.printer === undefined ? [] : [printerFact(input.siteId, input.printer)]),
  ],
});
