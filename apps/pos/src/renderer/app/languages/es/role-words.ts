import type { RoleWords } from '../en/role-words.ts';

/** The roles that the program brings, by their keys. */
export const roleWords: RoleWords = {
  owner: 'Propietario',
  manager: 'Encargado',
  supervisor: 'Jefe de turno',
  server: 'Camarero',
  cashier: 'Cajero',
  cook: 'Cocinero',
};
