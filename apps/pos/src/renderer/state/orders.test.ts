import { beforeEach, describe, expect, it } from 'vitest';
import {
  calls,
  cod,
  freshRegister,
  item,
  kept,
  names,
  refuseWhen,
  settled,
} from './orders.fixture.ts';

const { addItem, currentLine, lacksTable, placeLines, ringItem } = await import('./orders.ts');
const { changeLine, removeLine, stepLine } = await import('./line-changes.ts');
const { useRead } = await import('./read.store.ts');
const { beginOrder, takeCheck, takeDraftLines, useUi } = await import('./ui.store.ts');
const { wishesPrice } = await import('./wish-price.ts');
const { toaster } = await import('@galley/ui');

beforeEach(freshRegister);

describe('orders', () => {
  it('[RG10] opens the check with the first tap and adds every tap to it in order', async () => {
    void addItem(cod);
    void addItem({ ...cod, itemId: 'tea' });
    await settled();
    expect(names()).toEqual(['openCheck', 'addLine', 'addLine']);
    expect(calls[0]?.input).toEqual({ orderTypeId: 'away', firstItemId: 'cod' });
    const { checkId } = useUi.getState();
    expect(calls.slice(1).map(({ input }) => [input.checkId, input.itemId])).toEqual([
      [checkId, 'cod'],
      [checkId, 'tea'],
    ]);
  });

  it('[RG70] takes an edit back to the line as it was, once', async () => {
    takeCheck('chk_a');
    const line = { id: 'lin_a', name: 'Cod', quantity: 2, modifiers: [], note: 'crisp' };
    useRead.setState({ check: { id: 'chk_a', lines: [line] } as never });
    void changeLine('lin_a', { quantity: 5, modifiers: [] });
    await settled();
    toaster.current()?.action?.run();
    await settled();
    expect(calls.at(-1)).toMatchObject({
      name: 'changeLine',
      input: { quantity: 2, modifiers: [], note: 'crisp' },
    });
    expect(names()).toEqual(['changeLine', 'changeLine']);
  });

  it('[AV27] asks for no line, and shows none, where the check is not opened for its item', async () => {
    refuseWhen(({ input }) => input.firstItemId === 'cod');
    void addItem(cod);
    await settled();
    expect(names()).toEqual(['openCheck']);
    expect(useUi.getState().checkId).toBeNull();
    expect(useRead.getState().pending).toEqual([]);
    void addItem({ ...cod, itemId: 'tea' });
    await settled();
    expect(names()).toEqual(['openCheck', 'openCheck', 'addLine']);
  });

  it('[FL45] keeps what was rung for a table that another register has taken, for another one', async () => {
    beginOrder({ orderTypeId: 'in', tableId: 'tbl_8' });
    refuseWhen(({ input }) => input.tableId === 'tbl_8', 'table_taken');
    void addItem(cod);
    void addItem({ ...cod, itemId: 'tea' });
    await settled();
    const { checkId, draft } = useUi.getState();
    expect({ checkId, tableId: draft.tableId }).toEqual({ checkId: null, tableId: null });
    expect(draft.lines.map(({ itemId }) => itemId)).toEqual(['cod', 'tea']);
    expect(useRead.getState().pending).toEqual([]);
    expect(names()).toEqual(['openCheck', 'openCheck']);
  });

  it('[AV27] opens it for what somebody sells all the same', async () => {
    void addItem({ ...cod, beyond: true });
    await settled();
    expect(calls[0]?.input).toEqual({ orderTypeId: 'away' });
    expect(names()).toEqual(['openCheck', 'addLine']);
  });

  it('[RG10] keeps a tap with the check that was in hand when it was made', async () => {
    takeCheck('chk_a');
    void addItem(cod);
    takeCheck('chk_b');
    void addItem(cod);
    beginOrder();
    await settled();
    expect(calls.map(({ input }) => input.checkId)).toEqual(['chk_a', 'chk_b']);
    expect(useUi.getState().checkId).toBeNull();
  });

  it('[RG10] begins another check after a new order', async () => {
    void addItem(cod);
    beginOrder();
    void addItem(cod);
    await settled();
    expect(names()).toEqual(['openCheck', 'addLine', 'openCheck', 'addLine']);
    expect(calls[1]?.input.checkId).not.toBe(calls[3]?.input.checkId);
  });

  it('[RG9] shows a tap at once and counts it', () => {
    void addItem(cod);
    expect(useRead.getState().pending.map(({ name }) => name)).toEqual(['cod']);
    expect(useRead.getState().counts).toEqual({ cod: 1 });
  });

  it('[RG9] raises the line of the same item tapped again, and only right after it', async () => {
    takeCheck('chk_a');
    void addItem(cod);
    void addItem(cod);
    void addItem(cod);
    void addItem({ ...cod, itemId: 'tea' });
    void addItem(cod);
    await settled();
    expect(calls.map(({ name, input }) => [name, input.quantity])).toEqual([
      ['addLine', 1],
      ['changeLine', 2],
      ['changeLine', 3],
      ['addLine', 1],
      ['addLine', 1],
    ]);
  });

  it('[RG9] adds a new line where the old one can no longer be raised', async () => {
    takeCheck('chk_c');
    refuseWhen(({ name }) => name === 'changeLine');
    void addItem(cod);
    void addItem(cod);
    await settled();
    expect(names()).toEqual(['addLine', 'changeLine', 'addLine']);
    expect(calls[2]?.input.quantity).toBe(1);
  });

  it('[RG12] follows an edited line to its successor, also in edits already under way', async () => {
    takeCheck('chk_a');
    useUi.setState({ lineId: 'lin_x' });
    void changeLine('lin_x', { quantity: 2, modifiers: [] });
    void changeLine('lin_x', { quantity: 3, modifiers: [] });
    await settled();
    expect(calls[0]?.input.lineId).toBe('lin_x');
    expect(calls[1]?.input.lineId).not.toBe('lin_x');
    expect(useUi.getState().lineId).toBe(currentLine('lin_x'));
  });

  it('[RG83] counts steps that are quicker than the screen, in order, and keeps the last one', async () => {
    takeCheck('chk_a');
    const shown = { id: 'lin_s', quantity: 1, modifiers: [], note: null } as never;
    for (const by of [1, 1, -1, 1, -1, -1, -1]) void stepLine(shown, by);
    await settled();
    expect(calls.map(({ input }) => input.quantity)).toEqual([2, 3, 2, 3, 2, 1]);
  });

  it('[RG13] takes a refused tap off the screen and says why', async () => {
    takeCheck('chk_a');
    refuseWhen(() => true);
    void addItem(cod);
    await settled();
    expect(useRead.getState().pending).toEqual([]);
    expect(toaster.current()).toMatchObject({ message: 'No.', tone: 'alarm' });
  });

  it('[RG14] brings a removed line back on the check it was on', async () => {
    takeCheck('chk_a');
    void removeLine('lin_taken_off', 'Cod');
    await settled();
    takeCheck('chk_b');
    toaster.current()?.action?.run();
    await settled();
    expect(names()).toEqual(['removeLine', 'restoreLine']);
    expect(calls[1]?.input).toEqual({ lineId: 'lin_taken_off' });
  });

  it('[RG10] asks for the table before an order at a table begins', () => {
    expect(lacksTable()).toBe(false);
    beginOrder({ orderTypeId: 'in' });
    expect(lacksTable()).toBe(true);
    beginOrder({ orderTypeId: 'in', tableId: 'tbl_1' });
    expect(lacksTable()).toBe(false);
  });
});

describe('an item rung for a table that is not chosen yet', () => {
  const ring = () => {
    beginOrder({ orderTypeId: 'in' });
    ringItem(cod);
    ringItem({ ...cod, itemId: 'tea' });
  };

  it('[RG22] is kept, asks for the table, and opens no check', async () => {
    ring();
    await settled();
    expect(calls).toEqual([]);
    expect(useUi.getState().route).toBe('sell');
    expect(useUi.getState().draft.lines.map(({ itemId }) => itemId)).toEqual(['cod', 'tea']);
  });

  it('[RG22] goes on the check of the table, once and in order', async () => {
    ring();
    const lines = takeDraftLines();
    beginOrder({ orderTypeId: 'in', tableId: 'tbl_1' });
    placeLines(lines);
    await settled();
    expect(names()).toEqual(['openCheck', 'addLine', 'addLine']);
    expect(calls[0]?.input).toMatchObject({ orderTypeId: 'in', tableId: 'tbl_1' });
    expect(calls.slice(1).map(({ input }) => input.itemId)).toEqual(['cod', 'tea']);
    expect(takeDraftLines()).toEqual([]);
  });

  it('[RG22] goes on the check that a taken table has', async () => {
    ring();
    const lines = takeDraftLines();
    takeCheck('chk_there');
    placeLines(lines);
    await settled();
    expect(calls.map(({ input }) => input.checkId)).toEqual(['chk_there', 'chk_there']);
  });

  it('[RG26] comes to the price of all that wait, by the menu on the screen', () => {
    ring();
    const items = new Map(['cod', 'tea'].map((id) => [id, item(id)]));
    useRead.setState({ menu: { items, groups: new Map() } as never });
    expect(wishesPrice(useUi.getState().draft.lines)).toBe(1000);
    expect(wishesPrice([{ ...cod, quantity: 3 }])).toBe(1500);
  });

  it('[RG22] waits on while another check is looked at, and is kept over a reload', () => {
    ring();
    takeCheck('chk_other');
    beginOrder();
    expect(useUi.getState().draft.lines).toHaveLength(2);
    expect(kept.get('galley.register')).toContain('"tea"');
  });
});

describe('an item instead of a voided one', () => {
  const replacing = { checkId: 'chk_a', lineId: 'lin_voided', name: 'Chips' };

  it('[RG28] is the next one rung on that check, and only that one', async () => {
    takeCheck('chk_a');
    useUi.setState({ replacing });
    ringItem(cod);
    ringItem(cod);
    await settled();
    expect(names()).toEqual(['addLine', 'addLine']);
    expect(calls.map(({ input }) => input.replaces)).toEqual(['lin_voided', undefined]);
  });

  it('[RG28] stays on the check whose only line was voided', async () => {
    takeCheck('chk_a');
    useUi.setState({ replacing });
    useRead.setState({ check: { id: 'chk_a', status: 'voided', lines: [] } as never });
    ringItem(cod);
    await settled();
    useRead.setState({ check: undefined });
    expect(names()).toEqual(['addLine']);
    expect(calls[0]?.input).toMatchObject({ checkId: 'chk_a', replaces: 'lin_voided' });
  });

  it('[RG28] is nothing that is rung on another check', async () => {
    takeCheck('chk_b');
    useUi.setState({ replacing });
    ringItem(cod);
    await settled();
    expect(calls[0]?.input).not.toHaveProperty('replaces');
    expect(useUi.getState().replacing).toBeNull();
  });
});
