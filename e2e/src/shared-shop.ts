import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow, type Size, type Window } from './browser.ts';
import { addDevice, type ExtraDevice } from './extra-device.ts';
import { isAlive, KEYS, type Suite, startSuite, until } from './suite.ts';

const FOLDER = 'GALLEY_SHARED_SHOPS';

/**
 * One of which the launcher starts again what dies, one where no part was ever killed, so that the register
 * has its devices, and one for cutting off.
 */
export type ShopName = 'supervised' | 'whole' | 'cut-off';

type Shop = { readonly name: ShopName; readonly suite: Suite; device?: Promise<ExtraDevice> };
let shop: Promise<Shop> | undefined;

export type SharedShop = {
  /** Parts that are killed stay dead until `revive`, but in the supervised shop. */
  readonly suite: Suite;
  /** A second register of the site. */
  second(): Promise<ExtraDevice>;
  /** A window that is closed with `leave`. */
  open(address: string | undefined, size?: Size): Promise<Page>;
  leave(): Promise<void>;
};

const begin = async (name: ShopName): Promise<Shop> => {
  const within = process.env[FOLDER] ?? tmpdir();
  const supervised = name === 'supervised';
  return { name, suite: await startSuite({ supervised, within }) };
};

const open = async (name: ShopName): Promise<Shop> => {
  const last = await shop;
  if (last?.name === name) return last;
  (await last?.device)?.stop();
  await last?.suite.stop();
  shop = begin(name);
  return shop;
};

/** What an earlier file left dead or standing still goes on. */
const mend = async ({ name, suite, device }: Shop): Promise<void> => {
  if (name === 'supervised') return;
  const second = await device;
  if (second !== undefined) process.kill(second.part.pid, 'SIGCONT');
  for (const key of KEYS) {
    const { pid } = suite.part(key);
    if (isAlive(pid)) process.kill(pid, 'SIGCONT');
    else await suite.revive(key);
  }
};

/**
 * A shop that test files of one run work in one after the other, because each start costs as much as many
 * tests. A file finds checks, tickets and figures of the files before and counts from there; settings that
 * others rely on it takes back.
 */
export const enterShop = async (name: ShopName): Promise<SharedShop> => {
  const entered = await open(name);
  await mend(entered);
  const { suite } = entered;
  const windows: Window[] = [];
  return {
    suite,
    second: () => {
      entered.device ??= addDevice(suite, 'pos', 'register', 'Register 2');
      return entered.device;
    },
    open: async (address, size) => {
      const window = await openWindow(address ?? '', size);
      windows.push(window);
      return window.page;
    },
    leave: async () => {
      for (const window of windows.splice(0)) await window.close();
    },
  };
};

const end = async (dataDir: string): Promise<void> => {
  try {
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGINT');
    await until('the shared shop has ended', () => !isAlive(pid), 10_000);
  } catch {
    // It is not open any more.
  }
};

/** Makes room for shared shops; what is returned ends and removes them, whatever became of the tests. */
export const makeRoomForShops = (): (() => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-shops-'));
  process.env[FOLDER] = folder;
  return async () => {
    for (const name of readdirSync(folder)) await end(join(folder, name));
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
};
