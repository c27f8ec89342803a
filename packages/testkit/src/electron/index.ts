export { makeStandIn } from './make-stand-in.ts';
export type { StandIn, UtilityRecord, Verdict } from './records.ts';
