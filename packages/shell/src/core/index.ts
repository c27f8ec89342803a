export type { DeviceHealth, DeviceHealthWatch } from '../node/ports/device-health.ts';
export type { DevicePort } from '../node/ports/device-port.ts';
export {
  type AttachOrder,
  attachOrder,
  createRowAttacher,
  type RowAttacher,
} from './attached/attach-rows.ts';
export { createDeviceTrials, type DeviceTrials, isTrial } from './attached/device-trials.ts';
export { pluggedInAt } from './attached/plugged-in.ts';
export { createSearchDesk, type SearchDesk } from './attached/search-desk.ts';
export { createSensorBook, type SensorBook } from './attached/sensor-book.ts';
export { createTrialDesk, type TrialDesk } from './attached/trial-desk.ts';
export { createDeviceClocks, type DeviceClocks } from './device-clocks.ts';
export {
  type BrowserHost,
  type BrowserHostOptions,
  startBrowserHost,
} from './http/browser-host.ts';
export { SECURITY_HEADERS } from './http/security-headers.ts';
export { readStatic, type StaticFile } from './http/static-files.ts';
export {
  createPinKeeper,
  hashPin,
  hashPinSync,
  type PinCandidate,
  type PinKeeper,
} from './pin.ts';
export { type RpcLog, type RpcServer, serveRpc } from './rpc/index.ts';
export type { CoreOptions, HubAddress } from './run/core-options.ts';
export { type CoreContext, type CoreSetup, runCore } from './run/run-core.ts';
export { createSessions, type SessionOptions, type Sessions } from './sessions.ts';
export { type AtHub, createAtHub } from './site/at-hub.ts';
export { createSteadyClock, type SteadyClock } from './steady-clock.ts';
