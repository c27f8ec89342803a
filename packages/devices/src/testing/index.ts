export { CardProcessor } from './card/card-processor.ts';
export {
  CARD_MODES,
  type CardMode,
  type CardTerminalState,
  VirtualCardTerminal,
} from './card/virtual-card-terminal.ts';
export { VirtualDisplay } from './display/virtual-display.ts';
export { VirtualModbusProbe } from './probe/index.ts';
export { type RunningScale, type ScaleFaults, serveScale, VirtualScale } from './scale/index.ts';
export { type TwinPorts, type TwinState, Twins, type TwinWish } from './twins/twins.ts';
export type { Conditions } from './virtual-printer/conditions.ts';
export type { DrawerEvent, Paper } from './virtual-printer/printer.ts';
export { runVirtualPrinter } from './virtual-printer/run.ts';
export {
  type RunningPrinter,
  startVirtualPrinter,
  type VirtualPrinterOptions,
} from './virtual-printer/start.ts';
