import type { Weighing } from '@galley/domain';
import { deviceWords } from '../app/device-words.ts';
import { figureHere } from '../app/told.ts';

/** `0.452 kg`, with the decimals that the scale gave and the separator of the page's language. */
export const weightText = ({ digits, decimals, unit }: NonNullable<Weighing['weight']>): string => {
  const text = String(digits).padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  const figure = decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
  return figureHere(`${figure} ${unit}`).replace(unit, deviceWords.units[unit]);
};
