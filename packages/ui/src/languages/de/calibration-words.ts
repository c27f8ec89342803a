import type { CalibrationWords } from '../en/calibration-words.ts';

export const calibrationWords: CalibrationWords = {
  title: (sensor, only) => (only ? 'Kalibrierung' : `Kalibrierung von Sensor ${sensor}`),
  none: 'Nicht kalibriert: Seine Messwerte sind als nicht geprüft gekennzeichnet.',
  standing: (correction, on, dueOn, by) =>
    `Korrigiert um ${correction} \u00b0C am ${on}${by === undefined ? '' : `, eingegeben von ${by}`}. Wieder fällig am ${dueOn}.`,
  overdue: (on) =>
    `Die Kalibrierung war am ${on} fällig: Messwerte sind als nicht geprüft gekennzeichnet.`,
  correction: 'Korrektur in \u00b0C, wie -0.3',
  on: 'Kalibriert am',
  dueOn: 'Wieder fällig am',
  problems: {
    correction: 'Tippe eine Korrektur bis 20 Grad, wie -0.3.',
    date: 'Tippe beide Daten wie 2026-03-31.',
    future: 'Kalibriert am: Dieser Tag kommt erst noch. Tippe den Tag, an dem es geschah.',
    order: 'Wieder fällig am: Tippe einen Tag nach dem der Kalibrierung.',
  },
  unusual: (text) =>
    `${text} \u00b0C ist weit mehr, als ein Sensor abweicht. Rühre das Eis um, warte zwei Minuten mit dem Sensor darin und versuch es noch einmal; bleibt es so, lass den Sensor tauschen.`,
  keepUnusual: (text) => `Um ${text} \u00b0C korrigieren`,
  inIce: 'Er liegt in schmelzendem Eis (0.0 \u00b0C)',
  save: 'Kalibrierung speichern',
  drop: 'Keine Kalibrierung',
};
