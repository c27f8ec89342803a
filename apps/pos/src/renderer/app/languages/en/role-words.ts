import type { Widened } from '@galley/ui/languages';

/** The roles that the program brings, by their keys. */
export const roleWords = {
  owner: 'Owner',
  manager: 'Manager',
  supervisor: 'Supervisor',
  server: 'Server',
  cashier: 'Cashier',
  cook: 'Cook',
} as const;

export type RoleWords = Widened<typeof roleWords>;
