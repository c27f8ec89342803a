import { canonicalJson, type Json } from '@galley/base';
import { Killed } from '../engine/crash.ts';
import type { Random } from '../engine/random.ts';
import type { RunningDevice, SimDevice } from '../shop/parts.ts';
import type { World } from '../shop/world.ts';
import { kitchenCore, type Outcome, officeCore, registerCore } from './cores.ts';
import { kitchenWish, officeWish } from './other-wishes.ts';
import { registerWish } from './register-wishes.ts';
import type { Wish, WishDraft } from './wish.ts';

/** Somebody who works at a device, until told to stop. */
export type Actor = {
  /** Commands that were carried out. */
  done(): number;
  stop(): void;
};

/** A place of work at a running device. */
export type Desk = {
  wish(random: Random): Promise<WishDraft | undefined>;
  run(wish: Wish): Promise<Outcome>;
  /** What came of a wish that is not asked again. */
  heard?(wish: Wish, outcome: Outcome): void;
};

/** Somebody logs in at a device, or cannot yet. */
export type SitDown = (
  world: World,
  device: SimDevice,
  running: RunningDevice,
) => Promise<Desk | undefined>;

const registerDesk = async (world: World, running: RunningDevice): Promise<Desk | undefined> => {
  const register = registerCore(world, running);
  const { read } = register.core;
  const seller = read
    .employees()
    .find(({ roleId }) => read.role(roleId)?.permissions.includes('refund'));
  if (seller === undefined || !(await register.login(seller.id))) return undefined;
  return {
    wish: (random) => registerWish(register, random),
    run: ({ name, input, commandId }) => register.run(name, input, commandId),
  };
};

const kitchenDesk = (running: RunningDevice): Desk => {
  const kitchen = kitchenCore(running);
  return {
    wish: (random) => kitchenWish(kitchen, random),
    run: ({ name, input, commandId }) => kitchen.run(name, input, commandId),
  };
};

const officeDesk = (running: RunningDevice): Desk => {
  const office = officeCore(running);
  return {
    wish: (random) => officeWish(office, random),
    run: ({ name, input, commandId }) => office.run(name, input, commandId),
  };
};

/** Whatever the device is for. */
export const sitDown: SitDown = async (world, device, running) => {
  if (device.kind === 'register') return registerDesk(world, running);
  return device.kind === 'kitchen' ? kitchenDesk(running) : officeDesk(running);
};

const REPEATED = 0.08;

export const createActor = (
  world: World,
  device: SimDevice,
  pauseMs: number,
  sit: SitDown = sitDown,
): Actor => {
  const random = world.random.fork(`actor ${device.name}`);
  let desk: Desk | undefined;
  let sitting: RunningDevice | undefined;
  let waiting: Wish | undefined;
  let busy = false;
  let stopped = false;
  let done = 0;
  let wishes = 0;

  const nextWish = async (): Promise<Wish | undefined> => {
    const draft = await desk?.wish(random);
    wishes += 1;
    return draft && { ...draft, commandId: `cmd_${device.name.replaceAll(' ', '')}_${wishes}` };
  };
  const attempt = async (running: RunningDevice, wish: Wish): Promise<void> => {
    const outcome = await desk?.run(wish);
    if (outcome === undefined) return;
    world.note(`${device.name} ${wish.name} ${outcome.ok ? 'ok' : outcome.error.code}`);
    if (!outcome.ok && outcome.error.code === 'disk_full') return;
    waiting = undefined;
    desk?.heard?.(wish, outcome);
    if (!outcome.ok) return;
    done += 1;
    const { paymentId } = (outcome.value ?? {}) as { paymentId?: string };
    if (paymentId !== undefined) world.watch.promised.add(paymentId);
    if (random.chance(REPEATED)) await repeat(running, wish, outcome.value as Json);
  };
  /** Its answer was lost: the window asks the same again. */
  const repeat = async (running: RunningDevice, wish: Wish, before: Json): Promise<void> => {
    const head = running.replica.pending().lastSeq;
    const again = await desk?.run(wish);
    if (!running.life.alive() || again === undefined) return;
    const text = again.ok ? canonicalJson(again.value ?? null) : again.error.code;
    if (text !== canonicalJson(before ?? null) || running.replica.pending().lastSeq !== head) {
      world.watch.complain(`${device.name}: ${wish.name} acted twice for one command id`);
    }
  };
  const work = async (): Promise<void> => {
    const running = device.running();
    if (running === undefined) return;
    if (running !== sitting) {
      desk = await sit(world, device, running);
      sitting = desk === undefined ? undefined : running;
      return;
    }
    const wish = waiting ?? (await nextWish());
    if (wish === undefined) return;
    waiting = wish;
    await attempt(running, wish);
  };
  const tick = (): void => {
    if (stopped) return;
    world.time.after(random.between(pauseMs / 2, (pauseMs * 3) / 2), tick);
    if (busy) return;
    busy = true;
    work()
      .catch((error: unknown) => {
        if (error instanceof Killed) return;
        world.watch.complain(`${device.name}: ${String(error)}`);
      })
      .finally(() => {
        busy = false;
      });
  };
  world.time.after(random.between(1, pauseMs), tick);
  return {
    done: () => done,
    stop() {
      stopped = true;
    },
  };
};
