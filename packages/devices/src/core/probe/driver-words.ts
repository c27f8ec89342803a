import { type Failure, failure } from '@galley/base';
import type { z } from 'zod';
import { type DriverField, driverFieldAt, driverFields, fieldsWithin } from './driver-reference.ts';

type Issue = z.core.$ZodIssue;

const LONGEST_VALUE = 40;

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    input,
  );

/** A value as its writer has it in front of them, cut where it is long. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}\u2026` : text;
};

/** Where else a field of this name stands: a unit beside the patterns belongs into one. */
const elsewhere = (key: string): string => {
  const home = driverFields.find(
    ({ path }) => path.split('.').length > 1 && path.endsWith(`.${key}`),
  );
  return home === undefined
    ? ''
    : ` "${key}" stands in ${home.path.split('.')[0]?.replace('[]', '')}.`;
};

const cureOf = (field: DriverField | undefined): string =>
  field === undefined ? '' : ` Allowed: ${field.allowed}. Example: ${field.example}.`;

const unknownFields = (keys: readonly string[], path: readonly PropertyKey[]): string => {
  const fields = fieldsWithin(path);
  const allowed = fields.length === 0 ? '' : ` Allowed here: ${fields.join(', ')}.`;
  const homes = path.length === 0 ? keys.map(elsewhere).join('') : '';
  return `there is no field ${keys.map((key) => `"${key}"`).join(' and ')} here.${allowed}${homes}`;
};

const problemOf = (issue: Issue, value: unknown, field: DriverField | undefined): string => {
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, issue.path);
  if (value === undefined) return `is missing.${cureOf(field)}`;
  if (issue.code === 'custom') return `${shown(value)} ${issue.message}.${cureOf(field)}`;
  return `${shown(value)} cannot stand here.${cureOf(field)}`;
};

/** What is wrong with a driver: field, value and cure, for the person who wrote it. */
export const driverFailure = (issue: Issue, input: unknown): Failure => {
  const name = issue.path.join('.') || 'driver';
  const field = driverFieldAt(issue.path);
  const value = valueAt(input, issue.path);
  const problem =
    issue.path.length === 0 && issue.code !== 'unrecognized_keys'
      ? `${shown(value)} is no driver. A driver is an object: {"name": \u2026, "patterns": [\u2026]}.`
      : problemOf(issue, value, field);
  return failure('driver', `${name}: ${problem}`, name);
};
