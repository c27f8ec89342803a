export { type DeviceLists, findDevices } from './attached/find-devices.ts';
export { udevRules } from './attached/udev.ts';
export { type DeviceProcess, type DeviceProcessTools, runDeviceProcess } from './device-process.ts';
export { PrintSender, type SenderTools } from './print-sender.ts';
export { connectTcp, type Transport } from './tcp-transport.ts';
export { defaultTiming, type PrintTiming } from './timing.ts';
export { type PrinterTrace, type TraceLine, tracePrinter } from './trace/trace-printer.ts';
export type { ConnectError } from './transports/connect-error.ts';
export { type Connect, connectPrinter } from './transports/connect-printer.ts';
