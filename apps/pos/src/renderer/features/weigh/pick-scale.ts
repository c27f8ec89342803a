import type { ScaleView } from '@galley/pos/contract';

/** What is remembered of the scales at this register; ids of scales that may be gone by now. */
export type ScaleMemory = {
  /** Chosen by hand in this session of the register. */
  readonly chosenId: string | null;
  /** A line was last weighed on it. */
  readonly usedId: string | null;
};

type Scale = Pick<ScaleView, 'peripheralId' | 'bound'>;

/**
 * The scale that a weigh sheet opens with (rule WI9): the one chosen by hand, else the one that was chosen on its page
 * for this register, else the one used last, else the one that was set up first. Never by what the scales measure: a sheet that followed the
 * weight would charge goods with what lies on another scale. Undefined: no scale is set up.
 */
export const pickScale = (
  scales: readonly Scale[],
  { chosenId, usedId }: ScaleMemory,
): string | undefined => {
  if (scales.some(({ peripheralId }) => peripheralId === chosenId)) return chosenId ?? undefined;
  const bound = scales.find((scale) => scale.bound);
  const used = scales.find(({ peripheralId }) => peripheralId === usedId);
  return (bound ?? used ?? scales[0])?.peripheralId;
};

/** The scales that were looked at and are waited for no more; the one that a line was sold on ends by the sale. */
export const scalesToEnd = (
  seen: ReadonlySet<string>,
  soldOn: string | undefined,
): readonly string[] => [...seen].filter((id) => id !== soldOn);

type Heard = Pick<ScaleView, 'peripheralId' | 'name' | 'working' | 'refusal'>;

/** Names of the other scales that work, for one who waits at a scale that is silent; empty while it says something. */
export const insteadOf = (scale: Heard, scales: readonly Heard[]): readonly string[] => {
  if (scale.working && scale.refusal?.code !== 'no_answer') return [];
  return scales
    .filter(({ peripheralId, working }) => working && peripheralId !== scale.peripheralId)
    .map(({ name }) => name);
};
