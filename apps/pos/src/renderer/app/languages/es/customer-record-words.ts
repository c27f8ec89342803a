import { counting } from '@galley/ui/languages';
import type { CustomerRecordWords } from '../en/customer-record-words.ts';

const count = counting('es');

export const customerRecordWords: CustomerRecordWords = {
  customer: 'Cliente',
  findOne: 'Alguien conocido',
  find: 'Nombre o teléfono',
  nobodyFound: (text) => `No se conoce a nadie como «${text}»`,
  typeToFind: 'Escriba el principio de un nombre, o algunas cifras de un número.',
  newCustomer: 'Cliente nuevo',
  name: 'Nombre',
  phone: 'Teléfono',
  address: 'Dirección',
  notes: 'Notas',
  notesHint: 'Para quien le atienda. Nada que el cliente no deba leer.',
  exempt: (ground) => `Exento de impuestos: ${ground}`,
  exemptUntil: (ground, day) => `Exento de impuestos: ${ground}, hasta el ${day}`,
  exemptOver: (ground, day) => `La exención ${ground} venció el ${day}: se cobra el impuesto`,
  cannotHave: 'No puede tomar',
  ownWords: 'Otra cosa que no puede tomar',
  save: 'Guardar',
  edit: 'Cambiar',
  back: 'Atrás',
  addresses: 'Direcciones',
  forgetAddress: 'Olvidar esta dirección',
  addressForgotten: 'Dirección olvidada.',
  notTheirs: 'No es su cuenta',
  noteAllergies: (texts) => `Anotar en esta cuenta: ${texts}`,
  visits: (n) => count(n, { one: '# cuenta aquí', other: '# cuentas aquí' }),
  firstVisit: 'Primera cuenta aquí',
  lastVisits: 'La última vez',
  openNow: 'abierta ahora',
  attached: (name) => `La cuenta es de ${name}`,
  attachedNoting: (name, texts) => `La cuenta es de ${name}; anotado para toda la cuenta: ${texts}`,
  detached: 'La cuenta no es de nadie en concreto',
  saved: (name) => `${name} está anotado`,
};
