// Entry of the device process: drives printers for the core that the starter joins it to.
import { join } from 'node:path';
import { type DeviceProcess, runDeviceProcess } from '@galley/devices/node';
import { createDevicePort, createLife, createLog, findParent, type Life } from '../node/index.ts';

/**
 * A core that is restarted comes back over a new port to the same running jobs, so the port that the device
 * process sees never closes; it ends with the starter's order only.
 */
const serve = (attachLife: Life): DeviceProcess => {
  const link = createDevicePort();
  parent.onPort((name, port) => {
    if (name === 'devices') link.attach(port);
  });
  return runDeviceProcess(
    {
      postMessage: link.port.postMessage,
      onMessage: (listener) => {
        link.port.onMessage(listener);
        attachLife.onShutdown(() => listener({ type: 'shutdown' }));
      },
      onClose: () => undefined,
    },
    { history },
  );
};

const countOf = (name: string): number => Math.max(0, Math.trunc(Number(process.env[name]) || 0));

const history = { restarts: countOf('GALLEY_RESTARTS'), hangs: countOf('GALLEY_HANGS') };

const parent = findParent();
const logs = process.env['GALLEY_LOGS'] ?? 'logs';
const name = process.env['GALLEY_LOG_NAME'] || 'devices';
const log = createLog(name, join(logs, `${name}.log`), 'info');
const life = createLife(parent, log);
// Registered first, so that it is waited for after the order to close has been given.
life.onShutdown(() => running.ended);
const running = serve(life);
log.info('The device process is ready');
void parent.report({ type: 'ready' });
