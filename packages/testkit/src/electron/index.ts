export { makeStandIn } from './make-stand-in.ts';
export type { StandIn, Verdict } from './records.ts';
