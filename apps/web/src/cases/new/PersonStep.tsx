import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { consentBody, newConsent, type ConsentValues } from '../../clients/consent/consent-values';
import { ConsentFields } from '../../clients/consent/ConsentFields';
import { coarseBody, namedBody, type PersonValues } from '../../clients/person/person-values';
import { PersonFields } from '../../clients/person/PersonFields';
import type { ClientHit } from '../../clients/model';
import type { DuplicateCheck, Found } from '../../clients/search/duplicate-check';
import { SearchResult } from '../../clients/search/SearchResult';
import { useConversion } from '../../referrals/conversion';
import { Actions, Button, ButtonLink, Form, Notice, useEdits, useSave, type Edits } from '../../ui';
import { ConsentAnswer, identifyingData, type Answer } from './ConsentAnswer';
import type { ChosenPerson } from './chosen-person';

interface PersonStepProps {
  person: Edits<PersonValues>;
  onBack: () => void;
  onRecorded: (person: ChosenPerson) => void;
  check: DuplicateCheck;
  /** It is somebody who is recorded already. */
  onChosen: (client: ClientHit) => void;
}

/** The consent comes before the name: who wants no name stored is known by a pseudonym, who refuses is not stored at all. */
export function PersonStep({ person, check, onBack, onRecorded, onChosen }: PersonStepProps) {
  const { t } = useTranslation('cases');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [language, setLanguage] = useState('de');
  const consent = useNewConsent(answer);
  const isNamed = answer === 'named';
  const [found, setFound] = useState<Found | null>(null);
  const save = useSave(
    async (ruledOut: Found | null, confirmed) => {
      const fields = isNamed ? namedBody(person.values) : coarseBody(person.values);
      const { data } = await api.POST('/api/clients', {
        body: { ...fields, confirmed, consents: [{ ...consentBody(consent.values), language }] },
      });
      if (!data) return;
      await check.remember(data.id, ruledOut);
      consent.clear();
      onRecorded({ id: data.id, displayName: isNamed ? nameOf(person.values) : null, ags: person.values.ags });
    },
    { within: 'consents.0.' },
  );
  // On its own: only the first request of a save carries the key under which a lost answer is given again.
  const look = useSave(async () => (isNamed ? check.again(person.values) : null), {
    onSaved: (again) => {
      setFound(again);
      if (!again) save.run(null);
    },
  });
  const state = {
    ...save,
    isSaving: look.isSaving || save.isSaving,
    isWaiting: look.isWaiting || save.isWaiting,
    problem: look.problem ?? save.problem,
  };
  const isStored = answer === 'named' || answer === 'unnamed';
  return (
    <Form save={state} edits={person} onSubmit={() => look.run(undefined)} aria-label={t('new.step.person')}>
      <ConsentAnswer language={language} onLanguage={setLanguage} answer={answer} onAnswer={setAnswer} />
      {answer === 'refused' ? <Refused /> : null}
      {isStored ? (
        <>
          <section className="panel stack">
            <h2>{t('new.consentTitle')}</h2>
            <ConsentFields edits={consent} isNew />
          </section>
          <section className="panel stack">
            <h2>{t('new.personTitle')}</h2>
            <PersonFields edits={person} isNamed={isNamed} isShort />
          </section>
        </>
      ) : null}
      {found ? (
        <FoundBeforeSaving
          found={found}
          check={check}
          person={person}
          onNew={() => save.run(found)}
          onChosen={onChosen}
        />
      ) : null}
      <Actions>
        <Button onPress={onBack}>{t('new.back')}</Button>
        {isStored ? (
          <Button type="submit" tone="primary" isPending={state.isSaving}>
            {t('new.toCase')}
          </Button>
        ) : null}
      </Actions>
    </Form>
  );
}

interface FoundProps extends Pick<PersonStepProps, 'check' | 'person' | 'onChosen'> {
  found: Found;
  onNew: () => void;
}

/** The name was changed after the search: whoever is found now is shown before the person is stored. */
function FoundBeforeSaving({ found, person, ...rest }: FoundProps) {
  const { t } = useTranslation('merge');
  return (
    <section className="panel stack">
      <h2>{t('beforeSaving')}</h2>
      <p>{t('beforeSavingText')}</p>
      <SearchResult result={found.result} typed={person.values} newLabel={t('saveAnyway')} {...rest} />
    </section>
  );
}

/** The consent belonging to the answer: without a name it covers nothing that says who somebody is. */
function useNewConsent(answer: Answer | null): Edits<ConsentValues> {
  const { t } = useTranslation('clients');
  const initial = newConsent('case_documentation', t('consentPurpose.case_documentation'));
  const dataKinds = initial.dataKinds.filter((kind) => answer === 'named' || !identifyingData.includes(kind));
  const language = useConversion()?.language ?? initial.language;
  return useEdits<ConsentValues>(`memory/new-case/consent/${answer ?? ''}`, { ...initial, dataKinds, language });
}

function Refused() {
  const { t } = useTranslation('cases');
  return (
    <Notice tone="info" title={t('new.refusedTitle')}>
      <div className="stack stack--tight">
        <p>{t('new.refusedText')}</p>
        <div>
          <ButtonLink tone="primary" href="/verweisberatung">
            {t('new.toVerweisberatung')}
          </ButtonLink>
        </div>
      </div>
    </Notice>
  );
}

function nameOf({ givenName, familyName }: PersonValues): string | null {
  return `${givenName} ${familyName}`.trim() || null;
}
