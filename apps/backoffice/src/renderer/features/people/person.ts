import type { OfficePeople } from '@galley/backoffice/contract';

export type Person = OfficePeople['employees'][number];
