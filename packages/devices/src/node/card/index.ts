export { type CardWaits, usualWaits } from './card-waits.ts';
export { createSimulatorTerminal } from './simulator-terminal.ts';
export { createStripeTerminal, type StripeSettings } from './stripe-terminal.ts';
