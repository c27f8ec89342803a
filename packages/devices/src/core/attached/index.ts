export { connectionOf, type FoundUse, usesOf } from './found-uses.ts';
export {
  chooseDevice,
  type DeviceIdentity,
  deviceIdentitySchema,
  identityKey,
  matchIdentity,
} from './identity.ts';
export {
  type AttachedCommand,
  type AttachedEvent,
  attachedCommandSchemas,
  attachedEventSchemas,
  type Connection,
  connectionSchema,
  type DeviceSetup,
  type DeviceState,
  deviceSetupSchema,
  type FoundDevice,
  foundDeviceSchema,
} from './messages.ts';
