import type { PosContract } from '@galley/pos/contract';
import { connectPart } from '../../../scripts/galley/connection.ts';
import type { Defer } from './cleanup.ts';
import type { Menu } from './large-menu.ts';
import type { Product } from './product.ts';
import { sleep, until } from './wait.ts';

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
  dueOf(checkId: string): Promise<number>;
  /** Cash, exactly that much. */
  tender(checkId: string, amountMinor: number): Promise<void>;
  /** Waits until no paper waits for a printer; false after so many milliseconds. */
  papersDone(limitMs: number): Promise<boolean>;
};

const OVER: readonly string[] = ['printed', 'handed_over'];

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
  const dueOf = async (checkId: string): Promise<number> =>
    must(await rpc.ask('check', { checkId }))?.dueMinor ?? 0;
  const tender = async (checkId: string, amountMinor: number): Promise<void> => {
    const paid = { checkId, tender: 'cash', amountMinor, tenderedMinor: amountMinor } as const;
    must(await rpc.run('pay', paid));
  };
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
    payInCash: async (checkId) => tender(checkId, await dueOf(checkId)),
    dueOf,
    tender,
    async papersDone(limitMs) {
      const end = performance.now() + limitMs;
      while (performance.now() < end) {
        const jobs = must(await rpc.ask('printJobs', {}));
        if (jobs.every(({ state }) => OVER.includes(state))) return true;
        await sleep(500);
      }
      return false;
    },
  };
};
