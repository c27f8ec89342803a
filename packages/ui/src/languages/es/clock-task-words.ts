import type { ClockTaskFacts, ClockTaskPunch } from '../../clock-task/clock-task-facts.ts';
import type { ClockTaskWords } from '../en/clock-task-words.ts';

type Time = (at: number) => string;

const place = (punch: ClockTaskPunch, when: Time): string =>
  `(${when(punch.at)}, ${punch.deviceName})`;

const punched: Readonly<Record<ClockTaskPunch['type'], string>> = {
  in: 'fichó la entrada',
  job: 'pasó a otro puesto',
  break: 'empezó una pausa',
  back: 'volvió de una pausa',
  out: 'fichó la salida',
};

const sentence = (task: ClockTaskFacts, when: Time): string => {
  const first = place(task.first, when);
  switch (task.type) {
    case 'in_twice':
      return `${task.name} fichó la entrada dos veces, primero ${first} y luego ${task.second ? place(task.second, when) : ''}, donde una caja no veía a la otra.`;
    case 'out_missing':
      return `${task.name} fichó la entrada ${first} y nadie fichó su salida.`;
    case 'in_missing':
      return `${task.name} ${punched[task.first.type]} ${first} sin haber fichado la entrada.`;
    case 'corrected_twice':
      return `Dos encargados corrigieron lo que ${task.name} fichó ${first}, cada uno sin saber del otro.`;
  }
};

export const clockTaskWords: ClockTaskWords = {
  sentence,
  keep: (time, device) => `Vale ${time}, ${device}`,
  outAt: (time) => `Salida a las ${time}, cuando se le vio por última vez`,
  leaveOut: 'No vale',
  choice: (byName, time) => (time === null ? `${byName}: no vale` : `${byName}: ${time}`),
  typedOut: 'Salida fichada a las',
  typedIn: 'Entrada fichada a las',
  set: 'Anotar',
  which: { first: 'El primero', second: 'El segundo' },
  forgottenShift: 'Anotar un turno olvidado',
  forgottenReason: 'Olvidó fichar la entrada y la salida',
  whose: 'Turno de',
  job: 'Puesto',
  why: 'Motivo',
  whichOf: (time) => `${time}: esa noche se retrasaron los relojes. ¿Cuál de las dos horas?`,
  reasons: {
    in_twice: 'Entrada fichada dos veces sin conexión',
    out_missing: 'Salida olvidada',
    in_missing: 'Falta la entrada',
    corrected_twice: 'Decidido entre dos correcciones',
  },
};
