import type { CalibrationWords } from '../en/calibration-words.ts';

export const calibrationWords: CalibrationWords = {
  title: (sensor, only) => (only ? 'Calibración' : `Calibración del sensor ${sensor}`),
  none: 'Sin calibrar: sus lecturas se marcan como no verificadas.',
  standing: (correction, on, dueOn, by) =>
    `Corregido en ${correction} \u00b0C el ${on}${by === undefined ? '' : `, anotado por ${by}`}. Toca de nuevo el ${dueOn}.`,
  overdue: (on) => `La calibración tocaba el ${on}: las lecturas se marcan como no verificadas.`,
  correction: 'Corrección en \u00b0C, como -0.3',
  on: 'Calibrado el',
  dueOn: 'Toca de nuevo el',
  problems: {
    correction: 'Escriba una corrección de hasta 20 grados, como -0.3.',
    date: 'Escriba las dos fechas como 2026-03-31.',
    future: 'Calibrado el: ese día aún no ha llegado. Escriba el día en que se hizo.',
    order: 'Toca de nuevo el: escriba un día posterior al de la calibración.',
  },
  unusual: (text) =>
    `${text} \u00b0C es mucho más de lo que se desvía un sensor. Remueva el hielo, espere dos minutos con el sensor dentro y pruebe otra vez; si sigue así, haga cambiar el sensor.`,
  keepUnusual: (text) => `Corregir en ${text} \u00b0C`,
  inIce: 'Está en hielo fundente (0.0 \u00b0C)',
  save: 'Guardar calibración',
  drop: 'Sin calibración',
};
