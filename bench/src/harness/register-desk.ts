import type { PosContract } from '@galley/pos/contract';
import { connectPart } from '../../../scripts/galley/connection.ts';
import type { Defer } from './cleanup.ts';
import type { Menu } from './large-menu.ts';
import type { Product } from './product.ts';
import { until } from './wait.ts';

type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly message: string } };

const must = <T>(answer: Answered<T>): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** The register's own commands, given as a second window of it gives them. */
export type RegisterDesk = {
  readonly menu: Menu;
  /** A takeaway check with these items, one line each. */
  ring(itemIds: readonly string[]): Promise<string>;
  send(checkId: string): Promise<void>;
  payInCash(checkId: string): Promise<void>;
};

/** Items that are rung by one tap: nothing is asked for. */
export const plainItemIds = ({ items }: Menu): string[] =>
  items
    .filter(({ modifierGroupIds, byWeight }) => modifierGroupIds.length === 0 && !byWeight)
    .filter(({ minAge, openPrice }) => minAge === null && !openPrice)
    .map(({ id }) => id);

export const openRegisterDesk = async (
  defer: Defer,
  { parts }: Product,
  pin: string,
): Promise<RegisterDesk> => {
  const { rpc, close } = connectPart<PosContract>(parts, 'register');
  defer(close);
  const known = async (): Promise<Menu | undefined> => {
    const told = await rpc.ask('menu', {});
    return told.ok && told.value.items.length > 0 ? told.value : undefined;
  };
  const menu = await until('the register has the menu', known, 30_000);
  rpc.setSession(must(await rpc.run('login', { pin })).sessionId);
  const orderTypeId = menu.orderTypes.find(({ kind }) => kind === 'takeaway')?.id ?? '';
  return {
    menu,
    async ring(itemIds) {
      const { checkId } = must(await rpc.run('openCheck', { orderTypeId }));
      // The core takes them in order, and nobody waits for each answer.
      const rung = itemIds.map((itemId) =>
        rpc.run('addLine', { checkId, itemId, quantity: 1, modifiers: [] }),
      );
      for (const answer of await Promise.all(rung)) must(answer);
      return checkId;
    },
    async send(checkId) {
      must(await rpc.run('sendCheck', { checkId }));
    },
    async payInCash(checkId) {
      const check = must(await rpc.ask('check', { checkId }));
      const amountMinor = check?.dueMinor ?? 0;
      const paid = { checkId, tender: 'cash', amountMinor, tenderedMinor: amountMinor } as const;
      must(await rpc.run('pay', paid));
    },
  };
};
