import { demoPins } from '@galley/domain/demo';
import type { KitchenContract } from '../../../apps/kitchen/src/contract/index.ts';
import type { PosContract } from '../../../apps/pos/src/contract/index.ts';
import { connectPart } from '../../../scripts/galley/connection.ts';
import type { Defer } from '../harness/cleanup.ts';
import type { Product } from '../harness/product.ts';
import { until } from '../harness/wait.ts';

const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

const must = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** Orders at the register as its window gives them, and what the kitchen's board shows of them. */
export const openOrders = async (defer: Defer, { parts }: Product) => {
  const register = connectPart<PosContract>(parts, 'register');
  const kitchen = connectPart<KitchenContract>(parts, 'kitchen');
  defer(() => register.close());
  defer(() => kitchen.close());
  const menu = await until(
    'the menu',
    async () => {
      const known = must(await register.rpc.ask('menu', {}));
      return known.items.length > 0 ? known : undefined;
    },
    20_000,
  );
  const { sessionId } = must(await register.rpc.run('login', { pin: CASHIER }));
  register.rpc.setSession(sessionId);
  const forced = new Set(menu.groups.filter((group) => group.min > 0).map((group) => group.id));
  const item = menu.items.find(
    (one) => !one.openPrice && !one.modifierGroupIds.some((id) => forced.has(id)),
  );
  const orderType = menu.orderTypes.find((type) => type.kind === 'takeaway');
  if (item === undefined || orderType === undefined) throw new Error('no plain item on the menu');
  let count = 0;

  const send = async (): Promise<string> => {
    count += 1;
    const guestName = `Guest ${count}`;
    const wish = { orderTypeId: orderType.id, guestName };
    const { checkId } = must(await register.rpc.run('openCheck', wish));
    const line = { checkId, itemId: item.id, quantity: 1, modifiers: [] };
    must(await register.rpc.run('addLine', line));
    must(await register.rpc.run('sendCheck', { checkId }));
    return guestName;
  };
  /** How often the guest's ticket stands on the board. */
  const shown = async (guestName: string): Promise<number> => {
    const board = must(await kitchen.rpc.ask('board', { stationKey: '*' }));
    return board?.open.filter((ticket) => ticket.guestName === guestName).length ?? 0;
  };
  return {
    send,
    shown,
    /** Sends an order and waits for its ticket; ms from the sending. */
    async reach(withinMs: number): Promise<number> {
      const from = performance.now();
      const guest = await send();
      await until(
        'the ticket',
        async () => ((await shown(guest)) > 0 ? true : undefined),
        withinMs,
        20,
      );
      return performance.now() - from;
    },
    pending: async (): Promise<number> =>
      must(await register.rpc.ask('sync', {}))?.pendingCommits ?? Number.NaN,
  };
};
