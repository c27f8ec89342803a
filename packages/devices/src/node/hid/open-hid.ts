import { err, failure, ok, type Result } from '@galley/base';
import type { HIDAsync } from 'node-hid';
import type { SerialError } from '../serial/open-serial.ts';

/** A HID device that is read: each input report whole, the report id first where the device has ids. */
export type HidLine = {
  onReport(listener: (report: Uint8Array) => void): void;
  onClose(listener: () => void): void;
  sendFeatureReport(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
};
export type OpenHid = (path: string) => Promise<Result<HidLine, SerialError>>;

/** Opens a HID device. Only the asynchronous interface is used: the other hangs at exit and crashes while it reads. */
export const openHid: OpenHid = async (path) => {
  try {
    const { HIDAsync: Hid } = await import('node-hid');
    return ok(hidLine(await Hid.open(path, { nonExclusive: true })));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return /permission|denied|EACCES/i.test(message)
      ? err(
          failure(
            'no_permission',
            `This account may not open ${path}. Run "npm run doctor" for the cure.`,
          ),
        )
      : err(failure('serial_failed', `${path} cannot be opened: ${message}`));
  }
};

/** Closing while a close is under way is an error of the library: the first one counts. */
function hidLine(device: HIDAsync): HidLine {
  let closing: Promise<void> | undefined;
  let gone = (): void => undefined;
  const end = (): Promise<void> => {
    closing ??= device.close().catch(() => undefined);
    return closing;
  };
  device.on('error', () => {
    void end();
    gone();
  });
  return {
    onReport: (listener) => void device.on('data', listener),
    onClose: (listener) => {
      gone = listener;
    },
    sendFeatureReport: async (bytes) => void (await device.sendFeatureReport(Buffer.from(bytes))),
    end,
  };
}
