import type { RoleWords } from '../en/role-words.ts';

/** The roles that the program brings, by their keys. */
export const roleWords: RoleWords = {
  owner: 'Inhaber',
  manager: 'Manager',
  supervisor: 'Schichtleitung',
  server: 'Service',
  cashier: 'Kasse',
  cook: 'Küche',
};
