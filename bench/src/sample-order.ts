import type { Fact, IdSource } from '@galley/base';

export const BUSINESS_DATE = '2026-11-20';

const lineFact = (ids: IdSource, checkId: string, index: number, now: number): Fact => ({
  kind: 'line',
  id: ids('line'),
  doc: {
    checkId,
    businessDate: BUSINESS_DATE,
    itemId: `itm_bench_${index}`,
    name: 'Cod, chips and mushy peas',
    kitchenName: 'Cod chips peas',
    categoryId: 'cat_fry',
    unitPriceMinor: 1495 + index,
    quantity: 1 + (index % 2),
    modifiers: [
      {
        id: 'mod_large',
        groupId: 'mgr_size',
        name: 'Large',
        kitchenName: 'LARGE',
        priceMinor: 250,
        quantity: 1,
      },
    ],
    note: index === 0 ? 'no vinegar' : null,
    seat: null,
    course: 1,
    stationKey: 'fry',
    taxes: [{ rateId: 'tax_standard', name: 'VAT', letter: 'A', ppm: 200_000, inclusive: 1 }],
    supersedes: null,
    addedAt: now,
    addedBy: 'emp_bench',
    deviceId: 'dev_bench',
    replayed: 0,
  },
});

const ticketFact = (
  ids: IdSource,
  checkId: string,
  roundId: string,
  lines: readonly Fact[],
  now: number,
): Fact => ({
  kind: 'ticket',
  id: ids('ticket'),
  doc: {
    checkId,
    roundId,
    businessDate: BUSINESS_DATE,
    stationKey: 'fry',
    course: 1,
    label: 'T4',
    guestName: null,
    orderTypeName: 'Dine in',
    serverName: 'Maya',
    deviceId: 'dev_bench',
    lines: lines.map(({ id, doc }) => ({
      lineId: id,
      name: String(doc.kitchenName),
      quantity: Number(doc.quantity),
      modifiers: [{ name: 'LARGE', quantity: 1 }],
      note: doc.note ?? null,
      seat: null,
    })),
    firedAt: now,
    bumpedAt: null,
    generation: 0,
    rank: 1,
    replayed: 0,
  },
});

/** One order as a register commits it: the check, four lines, the round and one kitchen ticket. */
export const sampleOrder = (ids: IdSource, now: number): Fact[] => {
  const checkId = ids('check');
  const roundId = ids('round');
  const lines = [0, 1, 2, 3].map((index) => lineFact(ids, checkId, index, now));
  const check: Fact = {
    kind: 'check',
    id: checkId,
    doc: {
      businessDate: BUSINESS_DATE,
      openedAt: now,
      openedBy: 'emp_bench',
      deviceId: 'dev_bench',
      orderTypeId: 'ort_dine_in',
      tableId: 'tbl_4',
      covers: 2,
      callNumber: null,
      guestName: null,
      replayed: 0,
      externalRef: null,
    },
  };
  const round: Fact = {
    kind: 'round',
    id: roundId,
    doc: {
      checkId,
      businessDate: BUSINESS_DATE,
      lineIds: lines.map((line) => line.id),
      sentAt: now,
      sentBy: 'emp_bench',
      deviceId: 'dev_bench',
      replayed: 0,
    },
  };
  return [check, ...lines, round, ticketFact(ids, checkId, roundId, lines, now)];
};
