import { Injectable } from '@nestjs/common';
import { currentActor, Db, Events, Revisions } from '@fallnetz/platform';
import { problem } from '../organisation.errors';
import { organisationEvents } from '../organisation.events';
import type { MunicipalityChangeDto, MunicipalityDto, MunicipalityView } from './municipality.dto';
import { Municipality } from './municipality.entity';

/** The municipalities of the district: where people live, cases belong and problems are counted. */
@Injectable()
export class Municipalities {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  list(): Promise<MunicipalityView[]> {
    return this.db.rows('select id, ags, name, version from municipality order by name');
  }

  /** @throws Problem municipality.ags-taken, municipality.other-district */
  async add({ ags, name }: MunicipalityDto): Promise<{ id: string }> {
    const { districtId } = currentActor();
    const found = await this.db.row<{ ours: boolean; taken: boolean }>(
      `select starts_with($2, d.ags) as ours, exists (select 1 from municipality where ags = $2) as taken
       from district d where d.id = $1`,
      [districtId, ags],
    );
    if (!found?.ours) throw problem('municipality.other-district');
    if (found.taken) throw problem('municipality.ags-taken');
    const { id } = await this.db.repo(Municipality).save({ districtId, ags, name });
    this.events.record({ type: organisationEvents['municipality.added'], subjectId: id, data: { ags } });
    return { id };
  }

  /** @throws Problem not-found outside the district, version.stale */
  async change(id: string, { name, version }: MunicipalityChangeDto): Promise<void> {
    const municipality = await this.revisions.require(Municipality, { id }, version);
    if (municipality.name === name) return;
    municipality.name = name;
    await this.db.repo(Municipality).save(municipality);
    this.events.record({
      type: organisationEvents['municipality.changed'],
      subjectId: id,
      data: { fields: ['name'] },
    });
  }
}
