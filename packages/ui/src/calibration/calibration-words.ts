import { calibrationWords as ar } from '../languages/ar/calibration-words.ts';
import { inLanguage } from '../languages/chosen.ts';
import { calibrationWords as de } from '../languages/de/calibration-words.ts';
import type { CalibrationWords } from '../languages/en/calibration-words.ts';
import { calibrationWords as en } from '../languages/en/calibration-words.ts';
import { calibrationWords as es } from '../languages/es/calibration-words.ts';
import { calibrationWords as fr } from '../languages/fr/calibration-words.ts';

/** Texts of calibration. */
export const calibrationWords = inLanguage<CalibrationWords>({ en, de, fr, es, ar });
