import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openTest, temporaryFile } from './testing/fixtures.ts';

const INDEX = 'CREATE INDEX IF NOT EXISTS line_item ON line (item)';

const numberOf = (file: string, question: string): number => {
  const db = new Database(file);
  const found = Number(db.prepare(question).pluck().get());
  db.close();
  return found;
};
const execute = (file: string, sql: string): void => {
  const db = new Database(file);
  db.exec(sql);
  db.close();
};
const version = (file: string): number => numberOf(file, 'PRAGMA schema_version');
const HAS_INDEX = "SELECT count(*) FROM sqlite_master WHERE name = 'line_item'";

describe('tables and indexes of the file', () => {
  it('[O7] are left alone when they were made for the same declarations', () => {
    const file = temporaryFile();
    openTest({ file, indexes: [INDEX] }).close();
    const before = version(file);
    openTest({ file, indexes: [INDEX] }).close();
    expect(version(file)).toBe(before);
  });

  it('[O7] are made again when somebody took one away', () => {
    const file = temporaryFile();
    openTest({ file, indexes: [INDEX] }).close();
    execute(file, 'DROP INDEX line_item');
    openTest({ file, indexes: [INDEX] }).close();
    expect(numberOf(file, HAS_INDEX)).toBe(1);
  });

  it('[O7] are made when the declarations ask for more, and say their version again', () => {
    const file = temporaryFile();
    openTest({ file }).close();
    const made = numberOf(file, 'PRAGMA user_version');
    execute(file, 'PRAGMA user_version = 1');
    openTest({ file, indexes: [INDEX] }).close();
    expect(numberOf(file, HAS_INDEX)).toBe(1);
    execute(file, 'PRAGMA user_version = 1');
    openTest({ file, indexes: [INDEX] }).close();
    expect(numberOf(file, 'PRAGMA user_version')).toBe(made);
  });
});
