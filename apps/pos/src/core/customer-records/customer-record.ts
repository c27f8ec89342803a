import {
  addressesOf,
  allergyKey,
  allergyText,
  type CheckState,
  type CustomerRow,
  exemptionOn,
} from '@galley/domain';
import type {
  CustomerAtCheck,
  CustomerHit,
  CustomerRecord,
  CustomerVisit,
} from '../../contract/index.ts';
import { businessDateNow } from '../business-day.ts';
import { pointsAtCheck } from '../loyalty/points-view.ts';
import type { PosCore } from '../pos-core.ts';
import { titleOf } from '../queries/check-title.ts';

const VISITS_SHOWN = 8;

type Core = Pick<PosCore, 'read' | 'checkStates' | 'identity' | 'clock'>;
type PointsCore = Pick<PosCore, 'points' | 'sync'>;

const allergiesOf = ({ read }: Pick<Core, 'read'>, customerId: string) => [
  ...new Map(read.allergiesOfCustomer(customerId).map((row) => [allergyKey(row), row])).values(),
];

export const customerHit = (core: Pick<Core, 'read'>, row: CustomerRow): CustomerHit => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  address: addressesOf(core.read.addressesOfCustomer(row.id), row.address)[0] ?? null,
  allergies: allergiesOf(core, row.id).map((one) => allergyText(one)),
});

const itemsOf = ({ lines }: CheckState): string[] => {
  const counts = new Map<string, number>();
  for (const { row, standing, liveQuantity } of lines)
    if (standing === 'live' && liveQuantity > 0)
      counts.set(row.name, (counts.get(row.name) ?? 0) + liveQuantity);
  return [...counts].map(([name, quantity]) => (quantity === 1 ? name : `${quantity} × ${name}`));
};

const visitOf = (core: Core, state: CheckState): CustomerVisit => ({
  checkId: state.check.id,
  title: titleOf(core.read, state.check),
  openedAt: state.check.openedAt,
  totalMinor: state.totalMinor,
  open: state.status === 'open',
  items: itemsOf(state),
});

const exemptionView = (core: Core, row: CustomerRow): CustomerRecord['taxExemption'] => {
  const { read, identity, clock } = core;
  const site = read.site(identity.siteId);
  if (row.taxExemption == null || site === undefined) return null;
  const good = exemptionOn(row, businessDateNow(read, site, clock.now())) !== null;
  return { ...row.taxExemption, good };
};

/** What the house knows of a customer, with their last visits at this site (rule CU7). */
export const customerRecord = (core: Core, row: CustomerRow): CustomerRecord => {
  const allergies = allergiesOf(core, row.id);
  return {
    ...customerHit(core, row),
    notes: row.notes,
    taxExemption: exemptionView(core, row),
    addresses: addressesOf(core.read.addressesOfCustomer(row.id), row.address),
    allergens: allergies.flatMap(({ allergen }) => allergen ?? []),
    words: allergies.flatMap(({ allergen, words }) => (allergen === null ? (words ?? []) : [])),
    visits: core.read.visitCount(row.id),
    lastVisits: core.read
      .lastChecksOf(row.id, VISITS_SHOWN)
      .flatMap((id) => core.checkStates.get(id) ?? [])
      .map((state) => visitOf(core, state)),
  };
};

/** The customer of a check, with what is not noted on it of their allergies (rule CU6). */
export const customerAtCheck = (
  core: Core & PointsCore,
  checkId: string,
): CustomerAtCheck | null => {
  const state = core.checkStates.get(checkId);
  const row = state?.check.customerId ? core.read.customer(state.check.customerId) : undefined;
  if (state === undefined || row === undefined) return null;
  const noted = new Set(state.allergies.map(allergyKey));
  const open = allergiesOf(core, row.id).filter((one) => !noted.has(allergyKey(one)));
  return {
    customer: customerRecord(core, row),
    points: pointsAtCheck(core, state, row.id),
    unnoted: {
      allergens: open.flatMap(({ allergen }) => allergen ?? []),
      words: open.flatMap(({ allergen, words }) => (allergen === null ? (words ?? []) : [])),
      texts: open.map((one) => allergyText(one)),
    },
  };
};
