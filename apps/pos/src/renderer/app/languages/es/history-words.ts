import type { HistoryWords } from '../en/history-words.ts';

/** Texts of what happened to a check, and how it stood. */
export const historyWords: HistoryWords = {
  history: 'Historial',
  subtitle: 'Lo que pasó con esta cuenta',
  asItIs: 'Como está ahora',
  asOf: (time, step, of) => `Como estaba a las ${time}, momento ${step} de ${of}`,
  asOfHelp: 'Según los relojes de los aparatos. Nombre, mesa y cubiertos son los de ahora.',
  earlier: 'Momento anterior',
  later: 'Momento siguiente',
  now: 'Ahora',
  moments: 'Momentos de esta cuenta',
  nothing: 'Nada en ella entonces',
  approvedBy: (name) => `Aprobado por ${name}`,
  reasonIs: (reason) => `Motivo: ${reason}`,
};
