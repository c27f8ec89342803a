import { inLanguage } from '@galley/ui/language';
import { modbusWords as ar } from './languages/ar/modbus-words.ts';
import { modbusWords as de } from './languages/de/modbus-words.ts';
import type { ModbusWords } from './languages/en/modbus-words.ts';
import { modbusWords as en } from './languages/en/modbus-words.ts';
import { modbusWords as es } from './languages/es/modbus-words.ts';
import { modbusWords as fr } from './languages/fr/modbus-words.ts';

/** Texts of the set-up of Modbus probes. */
export const modbusWords = inLanguage<ModbusWords>({ en, de, fr, es, ar });
