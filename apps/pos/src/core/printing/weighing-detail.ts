import { type LineRow, type Weighing, weightText } from '@galley/domain';

const HOW: Readonly<Record<Weighing['by'], readonly string[]>> = {
  scale: [],
  hand: ['Weight typed by hand'],
  label: ['Weighed before, from its label'],
};

/** What a guest reads of a weighing: `0.452 kg × £12.90/kg`, the tare, and how the weight came about (rule WI6). */
export const weighingDetail = (
  { weighing }: Pick<LineRow, 'weighing'>,
  money: (minor: number) => string,
): string[] => {
  if (weighing === null) return [];
  const { by, weight, tare, perKgMinor } = weighing;
  return [
    ...(weight === null ? [] : [`${weightText(weight)} \u00d7 ${money(perKgMinor)}/kg`]),
    ...(tare === null ? [] : [`Tare ${weightText(tare)}`]),
    ...HOW[by],
  ];
};
