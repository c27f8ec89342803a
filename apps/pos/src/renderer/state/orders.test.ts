import { err, failure, ok, type Result } from '@galley/base';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PosRpc } from './rpc.ts';

const kept = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

const { addItem, changeLine, removeLine, currentLine, lacksTable, placeLines, ringItem } =
  await import('./orders.ts');
const { inTurn } = await import('./line-queue.ts');
const { emptyModels, useRead, withCheck, withMenu } = await import('./read.store.ts');
const { provideRpc } = await import('./rpc.ts');
const { beginOrder, initialUi, parkPlace, takeCheck, takeDraftLines, unparkPlace, useUi } =
  await import('./ui.store.ts');
const { wishesPrice } = await import('./wish-price.ts');
const { toaster } = await import('@galley/ui');

type Call = { readonly name: string; readonly input: Record<string, unknown> };
let calls: Call[] = [];
let refuse: (call: Call) => boolean = () => false;
let made = 0;

const answer = ({ name }: Call): unknown => {
  made += 1;
  if (name === 'openCheck') return { checkId: `chk_${made}` };
  return name === 'removeLine' ? null : { lineId: `lin_${made}` };
};

const run = async (name: string, input: object): Promise<Result<unknown, never>> => {
  const call = { name, input: { ...input } };
  calls.push(call);
  await Promise.resolve();
  if (refuse(call)) return err(failure('refused', 'No.')) as never;
  return ok(answer(call));
};

const settled = () => inTurn(async () => undefined);
const cod = { itemId: 'cod', quantity: 1, modifiers: [] };
const names = () => calls.map(({ name }) => name);
const item = (id: string) => ({
  id,
  name: id,
  categoryId: 'cat',
  priceMinor: 500,
  cell: 0,
  plu: null,
  unavailable: false,
  modifierGroupIds: [],
});

beforeEach(async () => {
  await settled();
  calls = [];
  refuse = () => false;
  provideRpc({ run } as unknown as PosRpc);
  useUi.setState(
    { ...initialUi, draft: { ...initialUi.draft }, employeeId: 'emp_x', sessionId: 'ses_x' },
    true,
  );
  useRead.setState(
    withMenu(emptyModels, {
      categories: [],
      items: [item('cod'), item('tea')],
      groups: [],
      orderTypes: [
        { id: 'in', name: 'Eat in', kind: 'dine_in' },
        { id: 'away', name: 'Takeaway', kind: 'takeaway' },
      ],
      voidReasons: [],
      refundReasons: [],
    }),
    true,
  );
});

describe('orders', () => {
  it('[RG10] opens the check with the first tap and adds every tap to it in order', async () => {
    void addItem(cod);
    void addItem({ ...cod, itemId: 'tea' });
    await settled();
    expect(names()).toEqual(['openCheck', 'addLine', 'addLine']);
    expect(calls[0]?.input).toEqual({ orderTypeId: 'away' });
    const { checkId } = useUi.getState();
    expect(calls.slice(1).map(({ input }) => [input.checkId, input.itemId])).toEqual([
      [checkId, 'cod'],
      [checkId, 'tea'],
    ]);
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
    refuse = ({ name }) => name === 'changeLine';
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

  it('[RG13] takes a refused tap off the screen and says why', async () => {
    takeCheck('chk_a');
    refuse = () => true;
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
    expect(useUi.getState().route).toBe('tables');
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

describe('a core that was restarted', () => {
  const loggedOut = () => err(failure('not_logged_in', 'Nobody is on.'));
  const core = (session: { current: string }) => async (name: string, input: object) => {
    calls.push({ name, input: { ...input } });
    await Promise.resolve();
    const { sessionId } = useUi.getState();
    return sessionId === session.current ? ok(answer({ name, input: {} })) : loggedOut();
  };
  const tapAsA = (checkId: string) => {
    unparkPlace('emp_a', 'ses_old');
    takeCheck(checkId);
    provideRpc({ run: core({ current: 'ses_new' }) } as unknown as PosRpc);
    return addItem(cod);
  };
  const held = async () => {
    for (let turn = 0; turn < 9; turn++) await Promise.resolve();
    return useRead.getState().held;
  };

  it('[RG19] keeps a tap until the same person logs in, then carries it out', async () => {
    const done = tapAsA('chk_d');
    expect(await held()).toBe(1);
    parkPlace();
    unparkPlace('emp_a', 'ses_new');
    await done;
    expect(names()).toEqual(['addLine', 'addLine']);
    expect(await held()).toBe(0);
  });

  it('[RG19] does nothing in the name of another person', async () => {
    const done = tapAsA('chk_e');
    const later = addItem({ ...cod, itemId: 'tea' });
    expect(await held()).toBe(1);
    parkPlace();
    unparkPlace('emp_b', 'ses_new');
    await Promise.all([done, later]);
    expect(names()).toEqual(['addLine']);
    expect(toaster.current()?.tone).toBe('alarm');
  });
});

describe('answers of the core', () => {
  const check = { id: 'chk_a', lines: [] as readonly object[] } as unknown as Parameters<
    typeof withCheck
  >[1];

  it('[RG11] keep the identity of a check and a menu that did not change', () => {
    const first = withCheck(useRead.getState(), check);
    expect(withCheck(first, structuredClone(check)).check).toBe(first.check);
    const view = structuredClone(first.menu?.view);
    expect(view && withMenu(first, view)).toBe(first);
  });
});

describe('people', () => {
  it('[RG17] find their own check again, and nobody else’s', () => {
    unparkPlace('emp_a', 'ses_1');
    takeCheck('chk_a');
    parkPlace();
    unparkPlace('emp_b', 'ses_2');
    expect(useUi.getState().checkId).toBeNull();
    parkPlace();
    unparkPlace('emp_a', 'ses_3');
    expect(useUi.getState()).toMatchObject({ checkId: 'chk_a', sessionId: 'ses_3' });
  });

  it('[RG18] keep their place over a reload, but no open sheet', () => {
    takeCheck('chk_a');
    useUi.setState({ sheet: { type: 'more' } });
    const stored = JSON.parse(kept.get('galley.register') ?? '{}') as { state: object };
    expect(stored.state).toMatchObject({ checkId: 'chk_a', route: 'sell' });
    expect(stored.state).not.toHaveProperty('sheet');
  });
});
