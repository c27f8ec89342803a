import type { Fact } from '@galley/base';
import { rowFact } from '../decision.ts';

/** Somebody at this device wants to see what is plugged in at the machines of its site, `at` hub time, ms (rule PE16). */
export const searchFact = (
  by: { readonly siteId: string; readonly deviceId: string },
  at: number,
): Fact => rowFact('device_search', { id: by.siteId, wish: `${by.deviceId} ${at}`, at });
