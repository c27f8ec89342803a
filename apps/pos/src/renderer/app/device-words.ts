import { inLanguage } from '@galley/ui/language';
import { deviceWords as ar } from './languages/ar/device-words.ts';
import { deviceWords as de } from './languages/de/device-words.ts';
import type { DeviceWords } from './languages/en/device-words.ts';
import { deviceWords as en } from './languages/en/device-words.ts';
import { deviceWords as es } from './languages/es/device-words.ts';
import { deviceWords as fr } from './languages/fr/device-words.ts';

/** Texts about scales, scanners and other devices. */
export const deviceWords = inLanguage<DeviceWords>({ en, de, fr, es, ar });
