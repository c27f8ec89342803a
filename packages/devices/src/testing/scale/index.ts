export type { Pan } from './pan.ts';
export { type ScaleFaults, VirtualScale } from './virtual-scale.ts';
