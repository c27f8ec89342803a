/** What of a file system is needed to make folders; Node's own functions fit. */
export type FolderMaker = {
  existsSync(path: string): boolean;
  mkdirSync(path: string, options: { readonly mode: number }): unknown;
  dirname(path: string): string;
};

const makeOne = (files: FolderMaker, folder: string, mode: number): void => {
  try {
    files.mkdirSync(folder, { mode });
  } catch (error) {
    // Somebody else may have made it in this very moment.
    if (!files.existsSync(folder)) throw error;
  }
};

/**
 * Makes a folder and those above it that are missing, one level after the other. Node's `recursive` is not
 * used because it never returns where the system says ENOENT although the parent is there (below /proc).
 * Throws what `mkdirSync` throws.
 */
export const makeFolder = (files: FolderMaker, folder: string, mode: number): void => {
  if (files.existsSync(folder)) return;
  const parent = files.dirname(folder);
  if (parent !== folder) makeFolder(files, parent, mode);
  makeOne(files, folder, mode);
};
