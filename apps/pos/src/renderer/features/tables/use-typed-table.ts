import type { TableView } from '@galley/pos/contract';
import { useKeys } from '@galley/ui';
import { useRef } from 'react';
import { tableKeyId } from './TableKey.tsx';
import { noLetters, typeLetter } from './typed-label.ts';

/** Typing what a table is called puts the focus on its key, so that Enter presses it. */
export const useTypedTable = (tables: readonly TableView[]): void => {
  const typed = useRef(noLetters);
  useKeys(({ key, timeStamp, isComposing }) => {
    if (isComposing || !/^[\p{L}\p{N}]$/u.test(key)) return false;
    typed.current = typeLetter(
      typed.current,
      { letter: key, at: timeStamp },
      tables.map(({ label }) => label),
    );
    const table = tables.find(({ label }) => label.toLowerCase() === typed.current.text);
    if (table !== undefined) document.getElementById(tableKeyId(table.id))?.focus();
    return true;
  }, true);
};
