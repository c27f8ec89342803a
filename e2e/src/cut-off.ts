import type { ExtraDevice } from './extra-device.ts';
import type { Suite } from './suite.ts';

type Shop = { readonly suite: Suite; readonly device: ExtraDevice };

/**
 * Cuts two registers off from each other by whatever path: hubs, a hub that one of them would start, or a
 * direct call. While the second works, the first and both hubs are dead; while the first works, the second
 * stands still.
 */
export const cutOff = ({ suite, device }: Shop) => ({
  secondAlone: async (): Promise<void> => {
    for (const part of ['siteHub', 'hub', 'register'] as const) await suite.kill(part);
  },
  firstAlone: async (): Promise<void> => {
    process.kill(device.part.pid, 'SIGSTOP');
    await suite.revive('register');
  },
  heal: async (): Promise<void> => {
    process.kill(device.part.pid, 'SIGCONT');
    await suite.revive('hub');
    await suite.revive('siteHub');
  },
});
