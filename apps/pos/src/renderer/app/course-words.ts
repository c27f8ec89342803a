import { inLanguage } from '@galley/ui/language';
import { courseWords as ar } from './languages/ar/course-words.ts';
import { courseWords as de } from './languages/de/course-words.ts';
import type { CourseWords } from './languages/en/course-words.ts';
import { courseWords as en } from './languages/en/course-words.ts';
import { courseWords as es } from './languages/es/course-words.ts';
import { courseWords as fr } from './languages/fr/course-words.ts';

/** Texts about courses. */
export const courseWords = inLanguage<CourseWords>({ en, de, fr, es, ar });
