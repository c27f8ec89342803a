import { inLanguage } from '@galley/ui/language';
import { drawerWords as ar } from './languages/ar/drawer-words.ts';
import { drawerWords as de } from './languages/de/drawer-words.ts';
import type { DrawerWords } from './languages/en/drawer-words.ts';
import { drawerWords as en } from './languages/en/drawer-words.ts';
import { drawerWords as es } from './languages/es/drawer-words.ts';
import { drawerWords as fr } from './languages/fr/drawer-words.ts';

/** Texts about drawers with a line of their own. */
export const drawerWords = inLanguage<DrawerWords>({ en, de, fr, es, ar });
