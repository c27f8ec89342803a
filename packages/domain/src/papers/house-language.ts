import { HOUSE_LANGUAGES, type HouseLanguage } from './papers.table.ts';

/** The language of a house that chose none: that of its locale where there is one of it, else English (rule PT2). */
export const usualLanguage = ({ locale }: { readonly locale: string }): HouseLanguage =>
  HOUSE_LANGUAGES.find((one) => one === locale.toLowerCase().split('-')[0]) ?? 'en';
