import type { RoleWords } from '../en/role-words.ts';

/** The roles that the program brings, by their keys. */
export const roleWords: RoleWords = {
  owner: 'المالك',
  manager: 'المدير',
  supervisor: 'المشرف',
  server: 'النادل',
  cashier: 'أمين الصندوق',
  cook: 'الطاهي',
};
