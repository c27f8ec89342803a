import { ok } from '@galley/base';
import { gramsAsWeight, idText, weighedPriceMinor } from '@galley/domain';
import { z } from 'zod';
import { PERIPHERALS, PROBES, SCALES } from '../devices/device-desk.ts';
import { deviceProcessView } from '../devices/device-process-view.ts';
import { devicesView, probeViews } from '../devices/devices-view.ts';
import { SCANS } from '../devices/scan-desk.ts';
import type { PosCore } from '../pos-core.ts';
import { noParams, type PosQuery } from './query.ts';

const perKgMinor = ({ read }: PosCore, itemId: string | undefined): number | undefined => {
  const item = itemId === undefined ? undefined : read.item(itemId);
  return item?.soldBy === 'weight' ? item.priceMinor : undefined;
};

export const devicesQuery: PosQuery<'devices'> = (core) => ({
  schema: noParams,
  kinds: [
    'paper_template',
    'peripheral',
    'peripheral_state',
    'reading',
    'device_search',
    'found_devices',
    'station',
    'device',
    'printers',
    'print-jobs',
    PERIPHERALS,
    SCALES,
    SCANS,
    PROBES,
  ],
  ask: () => ok(devicesView(core)),
});

export const deviceProcessQuery: PosQuery<'deviceProcess'> = (core) => ({
  schema: noParams,
  kinds: ['printers'],
  ask: () => ok(deviceProcessView(core.deviceHealth())),
});

export const scalesQuery: PosQuery<'scales'> = (core) => ({
  schema: z.object({ itemId: idText.exactOptional() }),
  kinds: ['peripheral', 'menu_item', SCALES],
  ask: ({ itemId }) => ok(core.attached.scales.views(perKgMinor(core, itemId))),
});

export const weighedPriceQuery: PosQuery<'weighedPrice'> = (core) => ({
  schema: z.object({ itemId: idText, grams: z.int().min(0).max(999_999) }),
  kinds: ['menu_item'],
  ask({ itemId, grams }) {
    const price = perKgMinor(core, itemId);
    return ok(price === undefined ? null : weighedPriceMinor(price, gramsAsWeight(grams)));
  },
});

export const scansQuery: PosQuery<'scans'> = (core) => ({
  schema: noParams,
  kinds: [SCANS],
  ask: () => ok(core.attached.scans.latest()),
});

export const readCodeQuery: PosQuery<'readCode'> = (core) => ({
  schema: z.object({ code: z.string().min(1).max(4096) }),
  kinds: [],
  ask: ({ code }) => ok(core.attached.readCode(code)),
});

export const probesQuery: PosQuery<'probes'> = (core) => ({
  schema: noParams,
  kinds: ['peripheral', PROBES],
  ask: () => ok(probeViews(core)),
});
