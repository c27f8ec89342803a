import type { Fact } from '@galley/base';
import { type MenuItemRow, rowFact } from '@galley/domain';
import { NOW, type TestOffice, TODAY } from './open-office.fixture.ts';

const TAX = {
  rateId: 'tax_standard',
  name: 'VAT 20%',
  letter: 'A',
  ppm: 200_000,
  inclusive: 1,
};

export type Ordered = { readonly item: MenuItemRow; readonly quantity: number };

type CheckPlan = {
  readonly id: string;
  readonly ordered: readonly Ordered[];
  readonly at?: number;
  readonly businessDate?: string;
  readonly settled?: boolean;
};

const lineFact = (plan: Required<CheckPlan>, { item, quantity }: Ordered, at: number): Fact =>
  rowFact('line', {
    id: `lin_${plan.id}_${at}`,
    checkId: `chk_${plan.id}`,
    businessDate: plan.businessDate,
    itemId: item.id,
    name: item.name,
    kitchenName: item.kitchenName ?? item.name,
    categoryId: item.categoryId,
    unitPriceMinor: item.priceMinor,
    quantity,
    modifiers: [],
    note: null,
    seat: null,
    course: 1,
    stationKey: item.stationKey,
    taxes: [TAX],
    supersedes: null,
    addedAt: plan.at,
    addedBy: 'emp_ourlight_tom',
    deviceId: 'dev_register',
    replayed: 0,
  } as { id: string });

const moneyFacts = (plan: Required<CheckPlan>, totalMinor: number, number: number): Fact[] => {
  const common = { checkId: `chk_${plan.id}`, businessDate: plan.businessDate, replayed: 0 };
  const payment = {
    id: `pay_${plan.id}`,
    ...common,
    tender: 'cash',
    amountMinor: totalMinor,
    tenderedMinor: totalMinor,
    changeMinor: 0,
    reference: null,
    paidAt: plan.at + 60_000,
    takenBy: 'emp_ourlight_tom',
    deviceId: 'dev_register',
  };
  const receipt = {
    id: `rcp_${plan.id}`,
    ...common,
    series: '1',
    number,
    type: 'sale',
    totalMinor,
    taxTotals: [],
    issuedAt: plan.at + 60_000,
    issuedBy: 'emp_ourlight_tom',
    deviceId: 'dev_register',
  };
  return [rowFact('payment', payment), rowFact('receipt', receipt)];
};

/** A check as a register would leave it. */
export const checkFacts = (given: CheckPlan, number = 1): Fact[] => {
  const plan = { at: NOW, businessDate: TODAY, settled: true, ...given };
  const check = rowFact('check', {
    id: `chk_${plan.id}`,
    businessDate: plan.businessDate,
    openedAt: plan.at,
    openedBy: 'emp_ourlight_tom',
    deviceId: 'dev_register',
    orderTypeId: 'ort_ourlight_takeaway',
    tableId: null,
    covers: null,
    callNumber: `1-${String(number).padStart(2, '0')}`,
    guestName: null,
    replayed: 0,
    externalRef: null,
  } as { id: string });
  const total = plan.ordered.reduce((sum, o) => sum + o.item.priceMinor * o.quantity, 0);
  return [
    check,
    ...plan.ordered.map((ordered, at) => lineFact(plan, ordered, at)),
    ...(plan.settled ? moneyFacts(plan, total, number) : []),
  ];
};

export const menuOf = ({ office }: TestOffice): readonly MenuItemRow[] =>
  office.reads.menu('sit_harbourlight').items;
