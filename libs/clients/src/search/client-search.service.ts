import { Injectable } from '@nestjs/common';
import { AccessLog, Db } from '@fallnetz/platform';
import { problem } from '../clients.errors';
import type { ClientHitView, ClientSearchDto, ClientSearchView, KnownElsewhereView } from './client-search.dto';
import { birthKeys, nameGroups, nameParts } from './search-keys';

type Candidate = Omit<ClientHitView, 'match'> & { keys: string[]; name: string };

const MOST_HITS = 20;
/** A full name: one word alone fits half of a town. */
const PARTS_TO_ASK_ELSEWHERE = 2;

/** Search before create: own people by sound, script and order; of others only whom to ask (architecture.md 4, trap 6). */
@Injectable()
export class ClientSearch {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws Problem client.name-missing when nothing to search for was given */
  async search(wanted: ClientSearchDto): Promise<ClientSearchView> {
    const groups = nameGroups(wanted.name ?? '');
    const birth = birthKeys(wanted);
    if (groups.length === 0 && birth.length === 0 && !wanted.code) throw problem('client.name-missing');
    const hits = (await this.mine())
      .filter((candidate) => fits(candidate, groups, birth, wanted.code))
      .map((candidate) => toHit(candidate, wanted.name ?? ''))
      .sort(
        (a, b) =>
          Number(b.match === 'exact') - Number(a.match === 'exact') || a.displayName.localeCompare(b.displayName),
      )
      .slice(0, MOST_HITS);
    this.accessLog.sawEach(
      'client_search',
      hits.map(({ clientId, caseId }) => ({ subjectId: clientId, caseId })),
    );
    const strong = groups.length >= PARTS_TO_ASK_ELSEWHERE && birth.length > 0;
    return { hits, known: strong ? await this.knownElsewhere(groups, birth) : [] };
  }

  private mine(): Promise<Candidate[]> {
    return this.db.rows<Candidate>(MINE);
  }

  private knownElsewhere(groups: string[][], birth: string[]): Promise<KnownElsewhereView[]> {
    const day = birth.find((key) => key.startsWith('b:')) ?? null;
    const year = birth.find((key) => key.startsWith('y:'));
    return this.db.rows<KnownElsewhereView>(
      'select organisation_name as "organisationName" from app.known_elsewhere($1::jsonb, $2, $3)',
      [JSON.stringify(groups), day, year],
    );
  }
}

/** Every part of the name sounds alike, and the birth date does not speak against it; or the code is the very one. */
function fits({ keys, caseCode, pseudonym }: Candidate, groups: string[][], birth: string[], code?: string): boolean {
  if (code && caseCode?.toUpperCase() !== code.toUpperCase()) return false;
  const known = new Set([...keys, ...nameParts(pseudonym).map((part) => `n:${part}`)]);
  if (groups.length === 0 && birth.length > 0) return birth.some((key) => known.has(key)) && birthFits(known, birth);
  return groups.every((group) => group.some((key) => known.has(key))) && birthFits(known, birth);
}

/** A day must be the day if both are known, else the year the year; nothing known speaks against nothing. */
function birthFits(known: ReadonlySet<string>, wanted: string[]): boolean {
  const kinds = ['b:', 'y:'];
  return kinds.every((kind) => {
    const mine = [...known].filter((key) => key.startsWith(kind));
    const theirs = wanted.filter((key) => key.startsWith(kind));
    return mine.length === 0 || theirs.length === 0 || mine[0] === theirs[0];
  });
}

function toHit({ keys: _keys, name, ...hit }: Candidate, wanted: string): ClientHitView {
  const parts = new Set(nameParts(name));
  const exact = nameParts(wanted).every((part) => parts.has(part));
  return { ...hit, match: exact ? 'exact' : 'similar' };
}

// The wall leaves a few dozen people, which are compared here; an index on their keys could not be used behind it.
const MINE = `
select p.id as "clientId", coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.pseudonym) as "displayName",
  p.pseudonym, p.birth_date as "birthDate", p.birth_year as "birthYear", p.ags, c.id as "caseId", c.code as "caseCode",
  p.search_keys as keys, concat_ws(' ', p.given_name, p.family_name) as name
from client p left join lateral (
  select f.id, f.code from case_file f where f.client_id = p.id order by f.closed_on nulls first, f.id desc limit 1) c on true`;
