import type { DayWords } from '../en/day-words.ts';

export const dayWords: DayWords = {
  closeDay: 'Cerrar el día',
  dayOf: (date) => `Día ${date}`,
  closed: 'Esta fecha está cerrada. Lo que llegue después es un suplemento.',
  clear: 'Nada lo impide.',
  gates: {
    open_checks: 'Hay cuentas abiertas',
    clocked_in: 'Hay personas fichadas',
    open_funds: 'Hay cajones sin contar',
    without_z: 'Hay cajas con ventas en ningún Z',
    unreachable: 'Hay cajas que no responden',
    unsent: 'Hay registros de esta caja sin enviar',
  },
  why: 'Por qué se cierra de todos modos',
  registers: 'Cajas',
  heardNow: 'responde ahora',
  lastHeard: (when) => `respondió ${when}`,
  neverHeard: 'nunca respondió',
  noZ: 'ningún Z de esta fecha',
  close: (date) => `Cerrar ${date}`,
  sure: 'Cerrar ahora',
  done: (amount) => `El día está cerrado con ${amount}. El informe se imprime.`,
  lost: 'No volverá',
  lostSure: 'Renunciar a lo que no envió',
  lostReason: 'La caja se ha perdido',
  lostDone: (name) => `Ya nadie espera a ${name}.`,
};
