import { agreeAmong } from './agree.ts';
import type { ExtraDevice } from './extra-device.ts';
import { isAlive, type Suite } from './suite.ts';

type Shop = { readonly suite: Suite; readonly device: ExtraDevice };

/** Where `Register 2` of the shared shops has its data. */
const SECOND_FOLDER = 'register-2';

/** Whoever else would carry from one register to the other: what the second tells it, the first would hear from it. */
const CARRIERS = ['kitchen', 'backoffice'] as const;

const tellCarriers = (suite: Suite, signal: NodeJS.Signals): void => {
  const pids = CARRIERS.map((part) => suite.part(part).pid);
  for (const pid of pids.filter(isAlive)) process.kill(pid, signal);
};

/**
 * Cuts two registers off from each other by whatever path: hubs, a hub that one of them would start, a direct
 * call, or another device that heard both. While the second works, the first and both hubs are dead; while the
 * first works, the second stands still; all others stand still until all is healed. They part from the same
 * trade: what was on its way when a cable is pulled is a test of its own.
 */
export const cutOff = ({ suite, device }: Shop) => ({
  secondAlone: async (): Promise<void> => {
    await agreeAmong(suite.dataDir, 'register', SECOND_FOLDER);
    tellCarriers(suite, 'SIGSTOP');
    for (const part of ['siteHub', 'hub', 'register'] as const) await suite.kill(part);
  },
  firstAlone: async (): Promise<void> => {
    process.kill(device.part.pid, 'SIGSTOP');
    await suite.revive('register');
  },
  heal: async (): Promise<void> => {
    process.kill(device.part.pid, 'SIGCONT');
    tellCarriers(suite, 'SIGCONT');
    await suite.revive('hub');
    await suite.revive('siteHub');
  },
});
