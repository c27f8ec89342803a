import type { KitchenContract } from '@galley/kitchen/contract';
import type { RpcClient } from '@galley/shell/contract';

const RETRY_MS = 40;
const MOST_TRIES = 1500;

/**
 * The cook of a replay: bumps each ticket at the kitchen screen with the event time of its order, once the
 * ticket has arrived there. At most `depth` tickets wait, so that the kitchen keeps up with the register.
 */
export const createCook = (kitchen: RpcClient<KitchenContract>, depth = 60) => {
  const waiting = new Set<Promise<void>>();
  let failed: string | undefined;

  const bump = async (ticketId: string, at: number): Promise<void> => {
    for (let i = 0; i < MOST_TRIES && failed === undefined; i++) {
      const done = await kitchen.run('bumpTicket', { ticketId, at });
      if (done.ok) return;
      if (done.error.code !== 'unknown_ticket') {
        failed = done.error.message;
        return;
      }
      await new Promise((again) => setTimeout(again, RETRY_MS));
    }
    failed ??= `Ticket ${ticketId} did not reach the kitchen.`;
  };

  return {
    /** Resolves as soon as there is room for more. */
    make: async (ticketIds: readonly string[], at: number): Promise<void> => {
      for (const ticketId of ticketIds) {
        const one: Promise<void> = bump(ticketId, at).finally(() => waiting.delete(one));
        waiting.add(one);
        while (waiting.size >= depth) await Promise.race(waiting);
      }
    },
    finish: async (): Promise<void> => {
      await Promise.all(waiting);
    },
    failure: (): string | undefined => failed,
  };
};
