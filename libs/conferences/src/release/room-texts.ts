import { Injectable } from '@nestjs/common';
import { CaseProfile } from '@fallnetz/cases';
import { refusedField } from '@fallnetz/platform';
import { problem } from '../conferences.errors';
import { placesOfName } from './names';

/**
 * Question, agenda, decisions: whatever everybody in the room reads names nobody, in every mode. So a withdrawn
 * consent leaves nothing behind that would have to be rewritten (scenario "withdrawal mid-way").
 */
@Injectable()
export class RoomTexts {
  constructor(private readonly profile: CaseProfile) {}

  /** @throws Problem conference.names-person with the fields that name the person */
  async requireNameless(caseId: string, texts: Record<string, string | undefined>): Promise<void> {
    const { name } = await this.profile.fieldsFor(caseId);
    const fields = Object.entries(texts)
      .map(([field, text = '']) => refusedField(field, 'conference.names-person-here', placesOfName(text, name)))
      .filter(({ places }) => places);
    if (fields.length > 0) throw problem('conference.names-person', { fields });
  }
}
