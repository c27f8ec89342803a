import { type DeviceEvent, type DisplayLines, deviceEventSchema } from '@galley/devices/core';
import { CUSTOMER_DISPLAY, type PeripheralRow } from '@galley/domain';
import { attachOrder } from '@galley/shell/core';
import { PERIPHERALS } from '../devices/device-desk.ts';
import type { RegisterDevices } from '../devices/register-devices.ts';
import type { RecordPorts } from '../records/device-facts.ts';
import { type CustomerParts, customerNow } from './customer-view.ts';
import { displayLines } from './display-lines.ts';

type Core = CustomerParts &
  Pick<RecordPorts, 'devices' | 'replica' | 'clock' | 'invalidate'> & {
    readonly attached: RegisterDevices;
  };

/** How long a test stands on a display before the check is there again. */
const TEST_FOR_MS = 4000;
const TEST_LINES: DisplayLines = ['ABCDEFGHIJKLMNOPQRST', '01234567890123456789'];

/** Kinds whose change may change what a display shows. */
const CUSTOMER_KINDS = new Set([
  ...['check', 'line', 'line_removal', 'line_void', 'line_move', 'check_tie', 'payment'],
  ...['receipt', 'refund', 'payment_reversal', 'site', 'paper_template', 'customer_words'],
  'peripheral',
]);

/** Drives the customer displays of one register: what is on them is always what the core knows now. */
export type DisplayDesk = {
  /** Shows what should be shown, where it is not shown yet. Soon, never in the middle of a sale. */
  refresh(): void;
  /** Letters and digits for a few seconds, so that a person sees every cell. */
  test(peripheralId: string): void;
  /** What a display was told last. */
  shownOn(peripheralId: string): { readonly text: string; readonly at: number } | undefined;
};

export const createDisplayDesk = (core: Core): DisplayDesk => {
  const told = new Map<string, string>();
  const shown = new Map<string, { readonly text: string; readonly at: number }>();
  const testing = new Map<string, ReturnType<typeof setTimeout>>();
  let scheduled = false;

  const displays = (): PeripheralRow[] =>
    core.attached
      .own()
      .filter(({ type, roles }) => type === 'display' && roles.includes(CUSTOMER_DISPLAY));

  const tell = (deviceId: string, lines: DisplayLines): void => {
    const text = JSON.stringify(lines);
    if (told.get(deviceId) === text) return;
    told.set(deviceId, text);
    const words = lines.map((line) => line.trim()).join(' / ');
    shown.set(deviceId, { text: words, at: core.clock.now() });
    core.devices.postMessage({ type: 'show', deviceId, lines });
    core.invalidate([PERIPHERALS]);
  };

  const refreshNow = (): void => {
    scheduled = false;
    // The process may have been told to end meanwhile.
    if (!core.replica.db.open) return;
    const rows = displays();
    if (rows.length === 0 || !core.devices.connected()) return;
    const now = customerNow(core);
    if (now === undefined) return;
    for (const row of rows) {
      const device = attachOrder(row)?.device;
      if (device?.kind !== 'display' || testing.has(row.id)) continue;
      const page = device.protocol === 'cd5220' ? 'basic' : device.page;
      tell(row.id, displayLines(now.view, now.words.rows, page));
    }
  };

  const refresh = (): void => {
    // A device process that comes is told everything.
    if (scheduled || !core.devices.connected()) return;
    scheduled = true;
    // After the command that changed something has been answered.
    setImmediate(refreshNow);
  };

  const onEvent = (event: DeviceEvent): void => {
    if (event.type !== 'device-state' || event.state !== 'working') return;
    // It may be another process, or one that never heard what stands here.
    told.delete(event.deviceId);
    refresh();
  };

  core.devices.onOpen(() => {
    told.clear();
    refresh();
  });
  core.devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (event.success) onEvent(event.data);
  });
  core.replica.onChange(({ kinds }) => {
    if ([...kinds].some((kind) => CUSTOMER_KINDS.has(kind))) refresh();
  });

  return {
    refresh,
    shownOn: (id) => shown.get(id),
    test(peripheralId) {
      clearTimeout(testing.get(peripheralId));
      tell(peripheralId, TEST_LINES);
      const timer = setTimeout(() => {
        testing.delete(peripheralId);
        refresh();
      }, TEST_FOR_MS);
      timer.unref?.();
      testing.set(peripheralId, timer);
    },
  };
};
