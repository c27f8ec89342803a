import { type ScaleProtocolId, scaleProtocols } from '../../core/scale/index.ts';
import { openSerial } from '../../node/serial/open-serial.ts';
import { VirtualScale } from './virtual-scale.ts';

export type RunningScale = { readonly scale: VirtualScale; close(): Promise<void> };

/** A virtual scale at one end of a serial line or pty; it speaks by itself where its protocol does. */
export async function serveScale(path: string, protocol: ScaleProtocolId): Promise<RunningScale> {
  const { line: settings, periodMs } = scaleProtocols[protocol];
  const opened = await openSerial(path, settings);
  if (!opened.ok) throw new Error(opened.error.message);
  const line = opened.value;
  const scale = new VirtualScale(
    protocol,
    (bytes) => void line.write(bytes).catch(() => undefined),
  );
  line.onBytes((bytes) => scale.receive(bytes));
  const timer = setInterval(() => scale.tick(), periodMs / 2);
  const close = (): Promise<void> => {
    clearInterval(timer);
    scale.stop();
    return line.end();
  };
  line.onClose(() => clearInterval(timer));
  return { scale, close };
}
