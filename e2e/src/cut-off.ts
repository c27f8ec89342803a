import type { ExtraDevice } from './extra-device.ts';
import { isAlive, type Suite } from './suite.ts';

type Shop = { readonly suite: Suite; readonly device: ExtraDevice };

/** Whoever else would carry from one register to the other: what the second tells it, the first would hear from it. */
const CARRIERS = ['kitchen', 'backoffice'] as const;

const tellCarriers = (suite: Suite, signal: NodeJS.Signals): void => {
  const pids = CARRIERS.map((part) => suite.part(part).pid);
  for (const pid of pids.filter(isAlive)) process.kill(pid, signal);
};

/**
 * Cuts two registers off from each other by whatever path: hubs, a hub that one of them would start, a direct
 * call, or another device that heard both. While the second works, the first and both hubs are dead; while the
 * first works, the second stands still; all others stand still until all is healed.
 */
export const cutOff = ({ suite, device }: Shop) => ({
  secondAlone: async (): Promise<void> => {
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
