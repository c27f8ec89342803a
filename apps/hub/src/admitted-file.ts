import { join } from 'node:path';
import type { AdmittedList } from '@galley/sync/hub';
import { z } from 'zod';
import { readText, writePrivate } from './data-folder.ts';

const listSchema = z.array(z.string());

/** Devices that this hub let in by itself and has to tell the central hub of. */
export const createAdmittedFile = (dataDir: string): AdmittedList => {
  const file = join(dataDir, 'admitted.json');
  return {
    read: () => listSchema.parse(JSON.parse(readText(file) ?? '[]')),
    write: (deviceIds) => writePrivate(file, `${JSON.stringify(deviceIds)}\n`),
  };
};
