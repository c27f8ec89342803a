import type { CalibrationWords } from '../en/calibration-words.ts';

export const calibrationWords: CalibrationWords = {
  title: (sensor, only) => (only ? 'Étalonnage' : `Étalonnage du capteur ${sensor}`),
  none: 'Pas étalonné : ses mesures sont marquées comme non vérifiées.',
  standing: (correction, on, dueOn, by) =>
    `Corrigé de ${correction} \u00b0C le ${on}${by === undefined ? '' : `, saisi par ${by}`}. À refaire le ${dueOn}.`,
  overdue: (on) =>
    `L’étalonnage était à refaire le ${on} : les mesures sont marquées comme non vérifiées.`,
  correction: 'Correction en \u00b0C, comme -0.3',
  on: 'Étalonné le',
  dueOn: 'À refaire le',
  problems: {
    correction: 'Tapez une correction d’au plus 20 degrés, comme -0.3.',
    date: 'Tapez les deux dates comme 2026-03-31.',
    future: 'Étalonné le : ce jour n’est pas encore venu. Tapez le jour où cela a été fait.',
    order: 'À refaire le : tapez un jour après celui de l’étalonnage.',
  },
  unusual: (text) =>
    `${text} \u00b0C, c’est bien plus que l’écart d’un capteur. Remuez la glace, laissez-y le capteur deux minutes et réessayez ; si rien ne change, faites changer le capteur.`,
  keepUnusual: (text) => `Corriger de ${text} \u00b0C`,
  inIce: 'Il est dans la glace fondante (0.0 \u00b0C)',
  save: 'Enregistrer l’étalonnage',
  drop: 'Pas d’étalonnage',
};
