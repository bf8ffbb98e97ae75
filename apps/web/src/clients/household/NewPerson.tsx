import { useTranslation } from 'react-i18next';
import { RadioGroup, TextField, useEdits, type Edits } from '../../ui';
import { newConsent, type ConsentValues } from '../consent/consent-values';
import { ConsentFields } from '../consent/ConsentFields';
import { LanguageField } from '../consent/LanguageField';
import { NoticeTexts } from '../consent/NoticeText';
import type { PersonValues } from '../person/person-values';
import { PersonFields } from '../person/PersonFields';

const speakers = ['self', 'reference', 'other'] as const;
/** Who consents for somebody. */
export interface Voice {
  speaker: (typeof speakers)[number];
  givenBy: string;
}

/** The consent of a member to their own file data. */
export function useMemberConsent(key: string): Edits<ConsentValues> {
  const { t } = useTranslation('clients');
  const initial = newConsent('case_documentation', t('consentPurpose.case_documentation'));
  return useEdits<ConsentValues>(`memory/${key}/consent`, initial);
}

/** Who consents, as the request says it. */
export function spokenBy({ speaker, givenBy }: Voice, referenceId: string) {
  if (speaker === 'reference') return { givenByClientId: referenceId, givenBy: '' };
  return { givenBy: speaker === 'other' ? givenBy : '' };
}

interface NewPersonProps {
  person: Edits<PersonValues>;
  consent: Edits<ConsentValues>;
  voice: Edits<Voice>;
  /** Somebody with custody may consent in their place. */
  isChild: boolean;
}

/** A person of their own: the text to read out and the consent come before the name. */
export function NewPerson({ person, consent, voice, isChild }: NewPersonProps) {
  const { t } = useTranslation('household');
  const { values, set } = consent;
  return (
    <>
      <h3>{t('consentTitle')}</h3>
      <LanguageField value={values.language} onChange={set('language')} />
      <NoticeTexts language={values.language} />
      {isChild ? (
        <RadioGroup
          label={t('speaks')}
          name="givenByClientId"
          isRequired
          options={speakers.map((value) => ({ value, label: t(`speaker.${value}`) }))}
          value={voice.values.speaker}
          onChange={voice.set('speaker')}
        />
      ) : null}
      {isChild && voice.values.speaker === 'other' ? (
        <TextField
          label={t('givenBy')}
          name="givenBy"
          isRequired
          autoComplete="off"
          maxLength={200}
          value={voice.values.givenBy}
          onChange={voice.set('givenBy')}
        />
      ) : null}
      <ConsentFields edits={consent} isNew hasVoice={isChild} />
      <h3>{t('personTitle')}</h3>
      <PersonFields edits={person} isNamed isShort />
    </>
  );
}
