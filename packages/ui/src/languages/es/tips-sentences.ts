import type { Sentences } from '../telling.ts';

/** What is said of the ledger of tips. */
export const tipsSentences: Sentences = {
  'Card slips have no tip noted: {0}.': 'Hay comprobantes de tarjeta sin propina anotada: {0}.',
  'Pools of tips are not shared out: {0}.': 'Hay botes de propinas sin repartir: {0}.',
  'Choose somebody who works here.': 'Elige a alguien que trabaje aquí.',
  'Nobody there has worked and clocked out today. Choose a person.':
    'Nadie de ahí ha trabajado y fichado su salida hoy. Elige a una persona.',
  'That is more than the tips of the day. Type less.':
    'Es más que las propinas del día. Escribe menos.',
  'The pools of this day are shared out. Nothing changes.':
    'Los botes de este día están repartidos. Nada cambia.',
  '{0} has not clocked out, and those hours do not count yet. Clock out first, or share out now and again later.':
    '{0} no ha fichado su salida, y esas horas aún no cuentan. Ficha primero, o reparte ahora y otra vez más tarde.',
  'A role of {0} is gone. Choose another.': 'Un rol de {0} ya no existe. Elige otro.',
  'A role of {0} has points twice. Leave one.': 'Un rol de {0} tiene puntos dos veces. Deja uno.',
  '{0} ends before it begins. Choose a later day.':
    '{0} termina antes de empezar. Elige un día posterior.',
  'Two pools have the same name. Give each its own.':
    'Dos botes tienen el mismo nombre. Da a cada uno el suyo.',
  'Only {0} is owed. Type that or less.': 'Solo se deben {0}. Escribe eso o menos.',
  'This declaration is not known here. Look at the list.':
    'Esta declaración no se conoce aquí. Mira la lista.',
  'This is declared already. Nothing changes.': 'Esto ya está declarado. Nada cambia.',
};
