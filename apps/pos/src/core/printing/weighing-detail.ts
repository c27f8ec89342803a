import type { PaperLabels } from '@galley/devices/core';
import { type LineRow, type Weighing, weightText } from '@galley/domain';

/** Words of how a weight came about. */
export type WeighingLabels = Pick<PaperLabels, 'typedWeight' | 'labelWeight' | 'tare'>;

const howWeighed = (by: Weighing['by'], labels: WeighingLabels): string[] => {
  if (by === 'scale') return [];
  return [by === 'hand' ? labels.typedWeight : labels.labelWeight];
};

/** What a guest reads of a weighing: `0.452 kg × £12.90/kg`, the tare, and how the weight came about (rule WI6). */
export const weighingDetail = (
  { weighing }: Pick<LineRow, 'weighing'>,
  money: (minor: number) => string,
  labels: WeighingLabels,
): string[] => {
  if (weighing === null) return [];
  const { by, weight, tare, perKgMinor } = weighing;
  return [
    ...(weight === null ? [] : [`${weightText(weight)} \u00d7 ${money(perKgMinor)}/kg`]),
    ...(tare === null ? [] : [`${labels.tare} ${weightText(tare)}`]),
    ...howWeighed(by, labels),
  ];
};
