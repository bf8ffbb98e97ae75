import { Injectable } from '@nestjs/common';
import { AccessLog, Clock, Db } from '@fallnetz/platform';
import { problem } from '../clients.errors';
import type { ClientHitView, ClientSearchDto, ClientSearchView, KnownElsewhereView } from './client-search.dto';
import { parseName } from './name';
import { type Candidate, rank } from './rank';
import { birthKeys } from './search-keys';
import { phoneDigits, readText, type Wanted } from './wanted';

const MOST_HITS = 20;
/** A full name: one word alone fits half of a town. */
const PARTS_TO_ASK_ELSEWHERE = 2;
const SHORTEST_START = 2;

/** Search: own people by sound, script, spelling and order, best first; of others only whom to ask (architecture.md 4, trap 6). */
@Injectable()
export class ClientSearch {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem client.name-missing when nothing to search for was given */
  async search(dto: ClientSearchDto): Promise<ClientSearchView> {
    const wanted = this.read(dto);
    // Both questions travel in one packet.
    const [found, known] = await Promise.all([this.find(wanted), this.knownElsewhere(wanted)]);
    const hits = found.slice(0, MOST_HITS);
    this.accessLog.sawEach(
      'client_search',
      hits.map(({ clientId, caseId }) => ({ subjectId: clientId, caseId })),
    );
    return { hits, known };
  }

  /** Everybody inside my wall who fits, best first; the caller logs whom it shows. */
  async find(wanted: Wanted): Promise<ClientHitView[]> {
    const { parts, joined } = parseName(wanted.name);
    const all = [...parts, ...joined];
    const candidates = await this.db.named<Candidate>('find_clients', FIND, [
      all.flatMap(({ keys }) => keys),
      all.flatMap((part) => part.nearKeys),
      parts.flatMap(({ keys }) => keys).filter((key) => key.length >= SHORTEST_START + 2),
      birthKeys(wanted),
      wanted.code,
      wanted.phone,
      (wanted.text || wanted.name).toLowerCase(),
    ]);
    return rank(candidates, wanted);
  }

  private read(dto: ClientSearchDto): Wanted {
    const { text = '', name = '', code = '', phone = '' } = dto;
    const wanted = text.trim()
      ? readText(text, this.clock.today())
      : {
          name: name.trim(),
          birthDate: dto.birthDate ?? null,
          birthYear: dto.birthYear ?? null,
          code: code.toUpperCase(),
          phone: phoneDigits(phone),
          text: '',
        };
    if (!Object.values(wanted).some(Boolean)) throw problem('client.name-missing');
    return wanted;
  }

  private async knownElsewhere(wanted: Wanted): Promise<KnownElsewhereView[]> {
    const groups = parseName(wanted.name).parts.map(({ keys }) => keys);
    const birth = birthKeys(wanted);
    if (groups.length < PARTS_TO_ASK_ELSEWHERE || birth.length === 0) return [];
    return this.db.named<KnownElsewhereView>(
      'known_elsewhere',
      'select organisation_name as "organisationName" from app.known_elsewhere($1::jsonb, $2, $3)',
      [
        JSON.stringify(groups),
        birth.find((key) => key.startsWith('b:')) ?? null,
        birth.find((key) => key.startsWith('y:')),
      ],
    );
  }
}

const FIND = `
select client_id as "clientId", given_name as "givenName", family_name as "familyName", latin_name as "latinName", pseudonym, birth_date as "birthDate",
  birth_year as "birthYear", ags, phone_found as "phoneFound", case_id as "caseId", case_code as "caseCode"
from app.find_named_clients($1, $2, $3, $4, $5, $6, $7)`;
