import type { RoleWords } from '../en/role-words.ts';

/** The roles that the program brings, by their keys. */
export const roleWords: RoleWords = {
  owner: 'Propriétaire',
  manager: 'Responsable',
  supervisor: 'Chef de rang',
  server: 'Service',
  cashier: 'Caisse',
  cook: 'Cuisine',
};
