import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { CaseProfile } from '@fallnetz/cases';
import type { Conference } from '../conference/conference.entity';
import { withoutName } from './names';
import { type Basis, type Cell, cellOf, RELEASABLE_FIELDS, type ReleasableField } from './releasable';

/** What a participant would see of one field, and on which basis. */
export interface OpenCell {
  field: ReleasableField;
  cell: Cell;
  /** The snapshot for this participant; null when the cell allows nothing. */
  value: unknown;
}

/** The values of a case in the form a participant may get them. */
@Injectable()
export class ReleaseValues {
  constructor(private readonly profile: CaseProfile) {}

  /** Returns a function that gives the row of one participant, so that the case is read once for all of them. */
  async rowsOf({ caseId, caseCode }: Conference): Promise<(basis: Basis) => OpenCell[]> {
    const values: Record<string, unknown> = { ...(await this.profile.fieldsFor(caseId)) };
    const name = typeof values.name === 'string' ? values.name : null;
    return (basis) => {
      const mayName = cellOf('name', basis).state === 'consent';
      return RELEASABLE_FIELDS.map((field) => {
        const cell = isRecorded(values[field]) ? cellOf(field, basis) : NOTHING;
        if (cell.state === 'not_allowed') return { field, cell, value: null };
        return { field, cell, value: mayName ? values[field] : nameless(values[field], name, caseCode) };
      });
    };
  }
}

const NOTHING: Cell = { state: 'not_allowed', consentId: null, reason: 'nothing_recorded' };

function isRecorded(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Texts inside a value with the case code instead of the name. */
function nameless(value: unknown, name: string | null, code: string): unknown {
  if (typeof value === 'string') return withoutName(value, name, code);
  if (Array.isArray(value)) return value.map((item: unknown) => nameless(item, name, code));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nameless(inner, name, code)]));
}

/** Whether two values are the same as JSON; the database keeps keys in an order of its own. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(asJson(one), asJson(other));
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
