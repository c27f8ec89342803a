// The device process as a process of its own, with short times; killed and started again by the soak.
import { runDeviceProcess } from '@galley/devices/node';
import { soakTiming } from './wishes.fixture.ts';

const device = runDeviceProcess(
  {
    postMessage: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
    onClose: (listener) => void process.on('disconnect', listener),
  },
  { timing: soakTiming },
);
void device.ended.then(() => process.exit(0));
