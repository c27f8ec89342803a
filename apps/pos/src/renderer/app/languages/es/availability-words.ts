import { counting } from '@galley/ui/languages';
import type { AvailabilityWords } from '../en/availability-words.ts';

const count = counting('es');

export const availabilityWords: AvailabilityWords = {
  lackShort: (lack, when) => {
    switch (lack.why) {
      case 'out':
        return lack.until === null ? 'Agotado' : `Agotado, ${when(lack.until)}`;
      case 'needs':
      case 'choices':
        return `Sin ${lack.name}`;
      case 'portions':
        return 'No quedan';
      case 'hours':
        return lack.until === null ? 'Ahora no' : `Desde ${when(lack.until)}`;
    }
  },
  lackLong: (name, lack, when) => {
    switch (lack.why) {
      case 'out':
        return `${name} está agotado.`;
      case 'needs':
        return `${name} necesita ${lack.name}, que está agotado.`;
      case 'choices':
        return `No queda nada de «${lack.name}» para ${name}.`;
      case 'portions':
        return `La última ración de ${name} está vendida.`;
      case 'hours':
        return lack.until === null
          ? `${name} no se vende a esta hora.`
          : `${name} se vende desde las ${when(lack.until)}.`;
    }
  },
  asOf: (time) => `a las ${time}`,
  left: (n) => count(n, { one: 'queda #', other: 'quedan #' }),
  hereOf: (here, left) => `${here} de ${left} aquí`,
  more: 'Más',
  mayNot: 'Su función no permite decir qué está agotado. Pregunte a un encargado.',

  eightySix: (name) => `Agotar ${name}`,
  outList: 'Lo que está agotado',
  nothingOut: 'No hay nada agotado',
  nothingOutHelp: 'Mantenga pulsado un artículo para agotarlo; los ingredientes están abajo.',
  ingredients: 'Ingredientes',
  sinceBy: (time, name) => `desde las ${time}, ${name}`,
  backAt: (time) => `vuelve a las ${time}`,
  backNextDay: 'vuelve al cerrar el día',
  have: 'Vuelve a haber',
  itIsBack: (name) => `Vuelve a haber ${name}`,
  itIsOut: (name) => `${name} está agotado en todas las cajas a las que se llega`,
  until: '¿Hasta cuándo?',
  untilBack: 'Hasta que alguien lo reponga',
  untilDayEnd: 'Hasta cerrar el día',
  untilTime: (time) => `Hasta las ${time}`,
  portions: 'Raciones que quedan',
  countDown: (n) => `Contar hacia atrás desde ${n}`,
  counting: (left, portions) => `quedan ${left} de ${portions}`,
  stopCounting: 'Dejar de contar',
  counted: (name, n) => `${n} × ${name}; al acabarse se agota`,
  sellAnyway: 'Vender uno igualmente',

  lineOut: (what) => `${what}: cámbielo antes de enviar`,
  withoutNow: (names) => `${names}: agotado`,
  sentOut: 'Está en la cocina. ¿Se hace todavía?',
  lackingTitle: 'Algo de esto está agotado',
  lackingHelp: 'Cámbielo, o envíelo si la cocina dice que se puede hacer.',
  backToCheck: 'Volver a la cuenta',
  sendAnyway: 'Enviar de todos modos',
  payAnyway: 'Cobrar de todos modos',
  stillMade: 'La cocina lo hace',
  stillMadeTold: (name) => `${name} se hace igualmente`,

  ageTitle: (years) => `Se vende a partir de ${years} años`,
  bornBefore: 'Nacido como muy tarde el',
  ageAsk: (name) =>
    `Mire el documento del cliente antes de marcar ${name}. Se pregunta una vez por cuenta.`,
  oldEnough: 'Edad suficiente',
  refuse: 'Negar la venta',
  refused: (name) => `Se negó ${name}; queda registrado`,

  repeatRound: 'Repetir la última ronda',
  repeated: (n) =>
    count(n, {
      one: '# línea de la última ronda marcada otra vez',
      other: '# líneas de la última ronda marcadas otra vez',
    }),
  leftOut: (names) => `No se marcó otra vez: ${names}`,

  openItem: 'Artículo libre',
  openName: 'Nombre (para cliente y cocina)',
  openPrice: 'Precio',
  unlikelyPrice: (price, dearest) =>
    `${price} es más de cien veces el artículo más caro de la carta (${dearest}).`,
  checkFigures: 'Compruebe la cifra; si es correcta, pulse otra vez.',
  addAllTheSame: 'Añadir de todos modos',
  mayNotOpen: 'Su función no permite escribir precios. Pregunte a un encargado.',
};
