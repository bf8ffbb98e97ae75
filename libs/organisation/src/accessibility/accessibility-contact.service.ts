import { Injectable } from '@nestjs/common';
import { changedFields, currentActor, Db, Events, platformProblem, Revisions } from '@fallnetz/platform';
import { organisationEvents } from '../organisation.events';
import { AccessibilityContact } from './accessibility-contact.entity';
import type { AccessibilityContactDto, AccessibilityContactView } from './accessibility.dto';

const NONE: AccessibilityContactView = { name: '', email: '', phone: '', ombudsstelle: '', version: 0 };

/** Whom the district names for questions about barriers. */
@Injectable()
export class AccessibilityContacts {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  async contact(): Promise<AccessibilityContactView> {
    const sql = 'select name, email, phone, ombudsstelle, version from accessibility_contact where district_id = $1';
    return (await this.db.row<AccessibilityContactView>(sql, [currentActor().districtId])) ?? NONE;
  }

  /** Names the contact, or changes it. @throws Problem version.stale */
  async change({ version, ...values }: AccessibilityContactDto): Promise<void> {
    const { districtId } = currentActor();
    if (version === 0) return this.add({ districtId, ...values });
    const contact = await this.revisions.require(AccessibilityContact, { districtId }, version);
    const fields = changedFields(contact, values);
    if (fields.length === 0) return;
    await this.db.repo(AccessibilityContact).save(Object.assign(contact, values));
    this.record(contact.id, fields);
  }

  private async add({ districtId, name, email, phone, ombudsstelle }: Omit<AccessibilityContact, 'id' | 'version'>) {
    const values = [districtId, name, email, phone, ombudsstelle];
    const [added] = await this.db.rows<{ id: string }>(ADD, values);
    if (added) return this.record(added.id, ['name', 'email', 'phone', 'ombudsstelle']);
    const { id, version } = await this.db.require(AccessibilityContact, { districtId });
    throw platformProblem('version.stale', { changed: await this.revisions.changes(id, version) });
  }

  private record(subjectId: string, fields: string[]): void {
    this.events.record({ type: organisationEvents['accessibility.contact-changed'], subjectId, data: { fields } });
  }
}

const ADD = `insert into accessibility_contact (district_id, name, email, phone, ombudsstelle) values ($1, $2, $3, $4, $5)
on conflict (district_id) do nothing returning id`;
