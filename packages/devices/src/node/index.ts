export { type DeviceLists, findDevices } from './attached/find-devices.ts';
export { udevRules } from './attached/udev.ts';
export { type DeviceProcess, type DeviceProcessTools, runDeviceProcess } from './device-process.ts';
export { PrintSender, type SenderTools } from './print-sender.ts';
export { type Connect, connectTcp, type Transport } from './tcp-transport.ts';
export { defaultTiming, type PrintTiming } from './timing.ts';
