import type { DisplayWords } from '../en/display-words.ts';

export const displayWords: DisplayWords = {
  card: 'Bankkarte',
  cardHelp:
    'Halte eine Bankkarte an den Rahmen und ändere die Größe, bis beide gleich sind. Dann ist jede Taste so groß, wie Finger sie brauchen.',
  frame: 'Rahmen von der Größe einer Bankkarte',
};
