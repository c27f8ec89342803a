import { describe, expect, test } from 'vitest';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { availabilityOf } from '../testing/availability.fixture.ts';
import { codeOf, context, diner, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { decideAddLine } from './add-line/add-line.rule.ts';
import { applyFacts } from './apply-facts.ts';
import { decideChangeLine } from './change-line/change-line.rule.ts';
import { decideDescribeCheck } from './describe-check/describe-check.rule.ts';
import { looksLikeCardNumber } from './free-text.ts';
import { decideOpenCheck } from './open-check/open-check.rule.ts';
import { projectCheck } from './project-check.ts';
import { projectHistory } from './project-history.ts';
import { decideRemoveLine } from './remove-line/remove-line.rule.ts';
import { decideSendCheck } from './send-check/send-check.rule.ts';

const by = context();
const orderType = (kind: string) => diner.orderTypes.find((row) => row.kind === kind)?.id ?? '';
const openState = {
  orderTypes: diner.orderTypes,
  tables: [
    {
      id: 'tbl_1',
      label: '1',
      floor: 'G',
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      shape: 'round' as const,
      seats: 2,
    },
  ],
  callNumbersInUse: new Set<string>(),
  lastCallNumber: undefined,
};

const sentCheck = () => {
  const rung = ring(openTakeaway(by), by, 'Lemon tart', 3);
  return applyFacts(rung, good(decideSendCheck(projectCheck(rung), diner.about, by)).facts);
};

const paidCheck = () => {
  const rows = sentCheck();
  const { dueMinor } = projectCheck(rows);
  const command = {
    checkId: rows.check.id,
    tender: 'card' as const,
    amountMinor: dueMinor,
    tenderedMinor: dueMinor,
  };
  return applyFacts(rows, good(decidePay(projectCheck(rows), diner.about, 1, command, by)).facts);
};

describe('opening a check', () => {
  test('[CK1] dine-in needs a table that exists', () => {
    const dineIn = orderType('dine_in');
    const open = (command: object) =>
      decideOpenCheck(openState, { orderTypeId: dineIn, ...command }, by);
    expect(codeOf(open({}))).toBe('table_needed');
    expect(codeOf(open({ tableId: 'tbl_9' }))).toBe('unknown_table');
    const { check } = good(open({ tableId: 'tbl_1', covers: 2 }));
    expect(check).toMatchObject({ tableId: 'tbl_1', callNumber: null, covers: 2 });
  });

  test('[FL45] at a table that has guests none is opened, but one that goes on from theirs', () => {
    const opening = { orderTypeId: orderType('dine_in'), tableId: 'tbl_1' };
    const taken = { ...openState, takenTables: new Set(['tbl_1']) };
    expect(decideOpenCheck(taken, opening, by)).toMatchObject({
      error: { code: 'table_taken', field: 'tableId' },
    });
    expect(decideOpenCheck(openState, opening, by).ok).toBe(true);
  });

  test('[CK1] takeaway gets a call number and keeps a name', () => {
    const command = { orderTypeId: orderType('takeaway'), guestName: ' Anna ' };
    const { check } = good(decideOpenCheck(openState, command, by));
    expect(check).toMatchObject({ tableId: null, callNumber: '1-01', guestName: 'Anna' });
    expect(codeOf(decideOpenCheck(openState, { orderTypeId: 'ort_x' }, by))).toBe(
      'unknown_order_type',
    );
  });

  test('[ST3] a role without the permission opens nothing', () => {
    const cook = context({ permissions: ['bump'] });
    expect(codeOf(decideOpenCheck(openState, { orderTypeId: orderType('takeaway') }, cook))).toBe(
      'not_allowed',
    );
  });

  test('[CK1] describing writes given columns only', () => {
    const state = projectCheck(openTakeaway(by));
    const facts = good(
      decideDescribeCheck(state, [], { checkId: state.check.id, guestName: 'Bo' }, by),
    );
    expect(facts).toEqual([{ kind: 'check', id: state.check.id, doc: { guestName: 'Bo' } }]);
    expect(good(decideDescribeCheck(state, [], { checkId: state.check.id }, by))).toEqual([]);
  });
});

describe('lines', () => {
  test('[CK3] amount is quantity times price with modifiers', () => {
    const rows = openTakeaway(by);
    const command = {
      checkId: rows.check.id,
      itemId: diner.item('Latte').id,
      quantity: 2,
      modifiers: diner.choices('Latte', 'Oat milk', 'Extra shot'),
    };
    const added = good(decideAddLine(projectCheck(rows), diner.menu('Latte'), command, by));
    const state = projectCheck(applyFacts(rows, added.facts));
    expect(state.subtotalMinor).toBe(2 * (365 + 40 + 60));
  });

  test('[ML4] an item that is out and one that is gone are refused', () => {
    const state = projectCheck(openTakeaway(by));
    const menu = diner.menu('Lemon tart');
    const item = { ...diner.item('Lemon tart'), unavailableSince: NOW };
    const out = { ...menu, item, availability: availabilityOf() };
    const command = { checkId: state.check.id, itemId: 'itm', quantity: 1, modifiers: [] };
    expect(codeOf(decideAddLine(state, out, command, by))).toBe('item_unavailable');
    expect(codeOf(decideAddLine(state, { ...menu, item: undefined }, command, by))).toBe(
      'unknown_item',
    );
  });

  test('[MN4] hot food is taxed at the counter, cold food is not, and a code without rate is refused', () => {
    const state = projectCheck(openTakeaway(by));
    const command = { checkId: state.check.id, itemId: 'itm', quantity: 1, modifiers: [] };
    const rateOf = (name: string, kind: string) =>
      good(decideAddLine(state, diner.menu(name, kind), command, by)).line.taxes[0]?.ppm;
    expect(rateOf('Lemon tart', 'takeaway')).toBe(0);
    expect(rateOf('Lemon tart', 'dine_in')).toBe(200_000);
    expect(rateOf('Chips', 'takeaway')).toBe(200_000);
    const menu = { ...diner.menu('Chips'), taxes: { rates: [], rules: [] } };
    expect(codeOf(decideAddLine(state, menu, command, by))).toBe('no_tax_rate');
  });

  test('[CK10] only a replayed record names its own price', () => {
    const state = projectCheck(openTakeaway(by));
    const command = { checkId: state.check.id, itemId: 'itm', quantity: 1, modifiers: [] };
    const price = (more: object) =>
      good(decideAddLine(state, diner.menu('Lemon tart'), command, context(more), 77)).line;
    expect(price({}).unitPriceMinor).toBe(650);
    expect(price({ replayed: true })).toMatchObject({ unitPriceMinor: 77, replayed: 1 });
  });

  test('[CK4] an edit supersedes an unsent line at its first price', () => {
    const rows = ring(openTakeaway(by), by, 'Lemon tart', 1);
    const before = rows.lines[0]!;
    const menu = {
      ...diner.menu('Lemon tart'),
      item: { ...diner.item('Lemon tart'), priceMinor: 1 },
    };
    const command = { lineId: before.id, quantity: 4, modifiers: [], note: 'warm' };
    const changed = good(decideChangeLine(projectCheck(rows), menu, command, by));
    expect(changed.line).toMatchObject({
      supersedes: before.id,
      unitPriceMinor: 650,
      note: 'warm',
    });
    const state = projectCheck(applyFacts(rows, changed.facts));
    expect(state.subtotalMinor).toBe(4 * 650);
  });

  test('[CK4] [VL1] a sent line is neither edited nor removed', () => {
    const rows = sentCheck();
    const state = projectCheck(rows);
    const lineId = rows.lines[0]!.id;
    const edit = { lineId, quantity: 1, modifiers: [] };
    expect(codeOf(decideChangeLine(state, diner.menu('Lemon tart'), edit, by))).toBe('line_sent');
    expect(codeOf(decideRemoveLine(state, { lineId }, by))).toBe('line_sent');
  });

  test('[CK5] an unsent line is removed', () => {
    const rows = ring(openTakeaway(by), by, 'Lemon tart');
    const lineId = rows.lines[0]!.id;
    const after = applyFacts(rows, good(decideRemoveLine(projectCheck(rows), { lineId }, by)));
    expect(projectCheck(after)).toMatchObject({ subtotalMinor: 0, status: 'voided' });
    expect(codeOf(decideRemoveLine(projectCheck(after), { lineId }, by))).toBe('unknown_line');
  });

  test('[CK8] a settled check takes no line, edit or removal', () => {
    const rows = paidCheck();
    const state = projectCheck(rows);
    expect(state.status).toBe('settled');
    const lineId = rows.lines[0]!.id;
    const line = { checkId: state.check.id, itemId: 'itm', quantity: 1, modifiers: [] };
    const edit = { lineId, quantity: 1, modifiers: [] };
    const menu = diner.menu('Lemon tart');
    expect(codeOf(decideAddLine(state, menu, line, by))).toBe('check_settled');
    expect(codeOf(decideChangeLine(state, menu, edit, by))).toBe('check_settled');
    expect(codeOf(decideRemoveLine(state, { lineId }, by))).toBe('check_settled');
  });

  test('[CK8] a line added by a cut-off register is due on the settled check', () => {
    const rung = ring(openTakeaway(by), by, 'Lemon tart', 3);
    const cutOff = ring(rung, context({ ids: () => 'lin_zzz' }), 'Granola, yoghurt and berries');
    const paid = paidCheck();
    const late = { ...cutOff.lines[1]!, checkId: paid.check.id };
    const state = projectCheck({ ...paid, lines: [...paid.lines, late] });
    expect(state).toMatchObject({ status: 'open', dueMinor: 575 });
    expect(state.exceptions.map((entry) => entry.type)).toEqual(['added_after_settlement']);
  });
});

describe('typed text', () => {
  test('[CK9] card numbers are seen however they are written, other numbers are not', () => {
    const cards = ['4111111111111111', 'card 5500 0000 0000 0004 exp 12/27', '3400-0000-0000-009'];
    for (const text of cards) expect(looksLikeCardNumber(text)).toBe(true);
    const others = ['AUTH 123456', '4111111111111112', '01632 960 147', '20260601120000'];
    for (const text of others) expect(looksLikeCardNumber(text)).toBe(false);
    const guestName = '4111 1111 1111 1111';
    expect(
      codeOf(decideOpenCheck(openState, { orderTypeId: orderType('takeaway'), guestName }, by)),
    ).toBe('card_number');
  });
});

describe('history', () => {
  test('[MN6] tells what happened, oldest first', () => {
    const types = projectHistory(paidCheck()).map((step) => step.type);
    expect(types).toContain('sent');
    expect(types.sort()).toEqual(['line_added', 'opened', 'paid', 'receipt', 'sent']);
  });
});
