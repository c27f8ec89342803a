import { readFileSync, writeFileSync } from 'node:fs';
import { RIGHTS_FILE, rightsTable, toldTable } from './rights-table.ts';

/** Writes what the declarations say into the table of docs/specs/rights.md. */
const page = readFileSync(RIGHTS_FILE, 'utf8');
const told = toldTable(page);
const [before = ''] = page.split(told[0] ?? '\0');
writeFileSync(RIGHTS_FILE, `${before}${rightsTable().join('\n')}\n`);
process.stdout.write(`The table of ${RIGHTS_FILE} is that of the declarations.\n`);
