export type { Conditions } from './virtual-printer/conditions.ts';
export type { DrawerEvent, Paper } from './virtual-printer/printer.ts';
export { runVirtualPrinter } from './virtual-printer/run.ts';
export {
  type RunningPrinter,
  startVirtualPrinter,
  type VirtualPrinterOptions,
} from './virtual-printer/start.ts';
