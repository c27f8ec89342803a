export type { Pan } from './pan.ts';
export { type RunningScale, serveScale } from './serve-scale.ts';
export { type ScaleFaults, VirtualScale } from './virtual-scale.ts';
