import type { FreshnessView, KitchenDevices } from '@galley/kitchen/contract';
import { cx, useNow } from '@galley/ui';
import { Printer, Thermometer, TriangleAlert } from 'lucide-react';
import { coreTime, hubTime } from '../../../state/clock.ts';
import { useRead } from '../../../state/read.store.ts';
import { probeText } from './probe-text.ts';
import { useDevices } from './use-devices.ts';

/** Ages are told to the second. */
const LOOK_MS = 1000;

/** Temperatures with their age, and what this station's printers ask for; moves no ticket. */
export function DeviceStrip() {
  const devices = useDevices();
  if (devices === undefined) return null;
  return (
    <div className="scroll-region flex h-full min-w-0 items-center gap-4" data-testid="devices">
      {devices.printers.map((printer) => (
        <PrinterNote key={printer.id} printer={printer} />
      ))}
      {devices.probes.map((probe) => (
        <Probe key={probe.probe} probe={probe} />
      ))}
    </div>
  );
}

function PrinterNote({ printer }: { readonly printer: KitchenDevices['printers'][number] }) {
  const tone = printer.stopped ? 'text-alarm' : 'text-attention';
  return (
    <p role="status" className="m-0 flex min-w-0 items-center gap-2 text-label leading-tight">
      <Printer aria-hidden size="1.4em" className={cx('shrink-0', tone)} />
      <span className="line-clamp-2 min-w-0">
        <strong>{printer.name}</strong> {printer.words}
      </span>
    </p>
  );
}

const NO_REGISTERS: FreshnessView['registers'] = [];

function Probe({ probe }: { readonly probe: KitchenDevices['probes'][number] }) {
  const now = useNow(LOOK_MS);
  const clocks = useRead((models) => models.clocks);
  const registers = useRead((models) => models.freshness?.registers ?? NO_REGISTERS);
  const times = { hubNow: hubTime(now, clocks), coreNow: coreTime(now, clocks) };
  const { value, about, doubtful } = probeText(probe, registers, times);
  const Icon = doubtful ? TriangleAlert : Thermometer;
  return (
    <p
      className="m-0 flex min-w-0 max-w-[38rem] items-center gap-2 text-label leading-tight"
      data-testid="probe"
    >
      <Icon
        aria-hidden
        size="1.4em"
        className={cx('shrink-0', doubtful ? 'text-attention' : 'text-ink-2')}
      />
      <span className="flex min-w-0 flex-col">
        <span
          className={cx(
            'figures font-semibold whitespace-nowrap',
            doubtful && probe.milliC !== null && 'text-ink-3 line-through',
          )}
        >
          {value}
        </span>
        <span className="truncate text-small text-ink-2">{`${probe.name}, ${about}`}</span>
      </span>
    </p>
  );
}
