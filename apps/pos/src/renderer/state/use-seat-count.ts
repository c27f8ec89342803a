import type { CheckView } from '@galley/pos/contract';
import { useRead } from './read.store.ts';

const FEWEST = 4;
const MOST = 20;

/** As many as guests or chairs, and as lines sit at already. */
export const useSeatCount = ({ check }: { readonly check: CheckView }): number => {
  const chairs = useRead(({ tables }) => tables?.find(({ id }) => id === check.tableId)?.seats);
  const used = check.lines.flatMap(({ seats }) => seats);
  return Math.min(MOST, Math.max(FEWEST, check.covers ?? 0, chairs ?? 0, ...used));
};
