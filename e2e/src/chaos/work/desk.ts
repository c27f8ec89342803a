import type { AppContract, RpcClient } from '@galley/shell/contract';
import { connectPart } from '../../../../scripts/galley/connection.ts';
import type { Random } from '../../../../simulation/src/engine/random.ts';
import type { Journal } from '../journal.ts';
import type { DeviceName } from '../schedule.ts';
import type { ChaosShop } from '../shop.ts';

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string } };

/** A person's place at one device: its RPC as a window has it, through every end and start of its core. */
export type Desk<C extends AppContract> = {
  readonly device: DeviceName;
  readonly rpc: RpcClient<C>;
  readonly random: Random;
  /** Sends a command and notes the answer in the journal. */
  act<T extends Outcome>(command: string, sent: Promise<T>): Promise<T>;
  close(): void;
};

export const openDesk = <C extends AppContract>(
  shop: ChaosShop,
  device: DeviceName,
  journal: Journal,
  random: Random,
): Desk<C> => {
  const ready = shop.parts.get(device)?.ready();
  if (ready?.token === undefined) throw new Error(`${device} does not run`);
  const { pid, port, token } = ready;
  const { rpc, close } = connectPart<C>({ [device]: { pid, port, token } }, device);
  return {
    device,
    rpc,
    random: random.fork(device),
    async act(command, sent) {
      const outcome = await sent;
      if (outcome.ok) journal.answered(device, command, outcome.value);
      else journal.refuse(device, command, outcome.error.code);
      return outcome;
    },
    close,
  };
};

/** Somebody who works until told to stop; the promise of `stop` resolves once the last wish is answered. */
export type Worker = { stop(): Promise<void> };

export const startWorker = (
  pauseMs: number,
  desk: { readonly device: string; readonly random: Random; close(): void },
  journal: Journal,
  wish: () => Promise<unknown>,
): Worker => {
  let stopped = false;
  const work = async (): Promise<void> => {
    while (!stopped) {
      await new Promise((done) => setTimeout(done, pauseMs * (0.5 + desk.random.below(100) / 100)));
      if (stopped) return;
      try {
        await wish();
      } catch (error) {
        journal.complain(`${desk.device}: ${String(error)}`);
      }
    }
  };
  const done = work();
  return {
    async stop() {
      stopped = true;
      await done;
      desk.close();
    },
  };
};
