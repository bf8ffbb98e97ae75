import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Checkbox, Dialog, Form, RadioGroup, useEdits, useSave } from '../../ui';
import { consentBody } from '../consent/consent-values';
import { emptyPerson, namedBody, type PersonValues } from '../person/person-values';
import { clientQueries } from '../refresh';
import { KnownPerson } from './KnownPerson';
import { memberBody, newMember, ofClient, valuesOf, type Member } from './member-values';
import { MemberFields } from './MemberFields';
import { NewPerson, spokenBy, useMemberConsent, type Voice } from './NewPerson';

const ways = ['minimal', 'person', 'known_person', 'number'] as const;
type Way = (typeof ways)[number];

interface AddMemberProps {
  clientId: string;
  ags: string;
  /** Somebody is counted who is not recorded: the new person may be that one. */
  hasNumbers: boolean;
  /** The entry of relation and birth year who is to become a person. */
  member?: Member;
  trigger: ReactElement;
}

/** Somebody more in the household: as a person with consent, by relation and birth year, or as a number. */
export function AddMember({ trigger, ...form }: AddMemberProps) {
  const { t } = useTranslation('household');
  return (
    <Dialog isWide title={t('add')} trigger={trigger}>
      {(close) => <AddForm {...form} close={close} />}
    </Dialog>
  );
}

function AddForm({
  clientId,
  ags,
  hasNumbers,
  member,
  close,
}: Omit<AddMemberProps, 'trigger'> & { close: () => void }) {
  const { t } = useTranslation('household');
  const key = `household/new/${member?.id ?? clientId}`;
  const [way, setWay] = useState<Way>(member ? 'person' : 'minimal');
  const [known, setKnown] = useState<string | null>(null);
  const [wasNumber, setWasNumber] = useState(false);
  const edits = useEdits(key, member ? valuesOf(member) : newMember);
  const birthYear = member?.birthYear?.toString() ?? '';
  const person = useEdits<PersonValues>(`memory/${key}/person`, { ...emptyPerson, ags, birthYear });
  const consent = useMemberConsent(key);
  const voice = useEdits<Voice>(`memory/${key}/voice`, { speaker: 'self', givenBy: '' });
  const end = () => {
    for (const one of [edits, person, consent, voice]) one.clear();
    close();
  };
  const save = useSave(
    (_: void, confirmed) => {
      const said = way === 'number' ? {} : memberBody(edits.values, way === 'minimal');
      const spoken = edits.values.relation === 'child' ? spokenBy(voice.values, clientId) : {};
      const consents = [{ ...consentBody(consent.values), ...spoken }];
      return api.POST('/api/clients/{id}/household/members', {
        ...ofClient(clientId),
        body: {
          recordedAs: way,
          ...said,
          confirmed,
          ...(way === 'person' ? { person: { ...namedBody(person.values), consents } } : {}),
          ...(way === 'known_person' && known ? { clientId: known } : {}),
          ...(member ? { replacesId: member.id } : {}),
          ...(wasNumber && way !== 'number' ? { wasNumber } : {}),
        },
      });
    },
    { success: t('added'), refresh: clientQueries, onSaved: end },
  );
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('add')}>
      {member ? null : (
        <RadioGroup
          label={t('how')}
          name="recordedAs"
          isRequired
          options={ways.map((value) => ({ value, label: t(`as.${value}`), description: t(`asHelp.${value}`) }))}
          value={way}
          onChange={setWay}
        />
      )}
      {way === 'known_person' ? <KnownPerson except={clientId} value={known} onChange={setKnown} /> : null}
      {way === 'number' ? null : <MemberFields edits={edits} isMinimal={way === 'minimal'} />}
      {hasNumbers && way !== 'number' && !member ? (
        <Checkbox isSelected={wasNumber} onChange={setWasNumber}>
          {t('wasNumber')}
        </Checkbox>
      ) : null}
      {way === 'person' ? (
        <NewPerson {...{ person, consent, voice }} isChild={edits.values.relation === 'child'} />
      ) : null}
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </Form>
  );
}
