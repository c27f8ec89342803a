export { type CardWaits, createSimulatorTerminal, usualWaits } from './simulator-terminal.ts';
