export { createLog, type Logger } from './create-log.ts';
export { type Announcement, announcementOf, textOf, urlsOf } from './discovery/announcement.ts';
export { type Discovery, type Found, NO_DISCOVERY, startDiscovery } from './discovery/discovery.ts';
export { type LogFile, openLogFile } from './log-file.ts';
export { isLoopback, reachableAs } from './own-addresses.ts';
export { type HeartRules, usualHeart } from './parts/heart.ts';
export { createLife, type Life } from './parts/life.ts';
export { findParent, type Parent } from './parts/parent.ts';
export type { Part, PartExit, PartHost, SpawnOptions } from './parts/part.ts';
export {
  type PartOrder,
  type PartReport,
  partReportSchema,
  type ReadyReport,
} from './parts/part-messages.ts';
export { nodePartHost, spawnPart } from './parts/spawn-part.ts';
export { createStandbyHost, type StandbyHost } from './parts/standby-host.ts';
export {
  type Fatal,
  historyEnv,
  type PartHistory,
  type Supervised,
  type SuperviseOptions,
  supervise,
} from './parts/supervise.ts';
export {
  type DeviceHealth,
  type DeviceHealthWatch,
  watchDeviceHealth,
} from './ports/device-health.ts';
export { createDevicePort, type DevicePort } from './ports/device-port.ts';
export { createPortPair } from './ports/memory-port.ts';
export { type MessagePortLike, messagePort } from './ports/message-port.ts';
export { webSocketPort } from './ports/web-socket-port.ts';
export { systemClock, systemRng } from './system-ports.ts';
export { certificateFor, fingerprintOf, type KnownCertificate } from './tls/hub-certificate.ts';
