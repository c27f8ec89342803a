import type { TrainingWords } from '../en/training-words.ts';

/** Texts of practice at the register. */
export const trainingWords: TrainingWords = {
  start: 'Empezar formación',
  leave: 'Salir de la formación',
  open: 'Formación…',
  title: 'Formación',
  mark: 'FORMACIÓN',
  bar: 'Formación: nada de esto es una venta.',
  since: (time, by) => `Desde las ${time}, iniciada por ${by}.`,
  resumed: (time) => `La caja se reinició a las ${time}; la formación continúa.`,
  help: 'Todo se queda aquí: ni cocina, ni cajón, ni existencias, ni cifras. Los pedidos reales de otros siguen mientras tanto.',
  prints: 'Imprimir recibos y cuentas',
  printsHint:
    'En la impresora de recibos, marcados como formación arriba y abajo. Nunca los de cocina.',
  onlyTrainers: 'Solo quien puede iniciar la formación imprime papeles y empieza de nuevo.',
  papers: 'Papeles de esta formación',
  noPapers: 'Aún no se imprimió nada. Comandas, cuentas y recibos aparecen aquí.',
  picture: (title) => `Imagen de ${title}`,
  clear: 'Empezar de nuevo',
  clearSure: '¿Borrar esta formación?',
  cleared: 'La formación empieza de nuevo.',
  over: 'La formación ha terminado. Identifíquese para seguir con cuentas reales.',
  elsewhere: 'Alguien se está formando en esta caja.',
  elsewhereHelp: 'El lector y la pantalla del cliente son suyos.',
  end: 'Terminar formación',
  askPin: 'Identifíquese para practicar',
};
