import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ClientSearch } from '../../clients/search/ClientSearch';
import { useDuplicateCheck } from '../../clients/search/duplicate-check';
import type { ClientHit } from '../../clients/model';
import { emptyPerson } from '../../clients/person/person-values';
import { useConversion } from '../../referrals/conversion';
import { ConversionNotice } from '../../referrals/ConversionNotice';
import { PageHeader, QueryResult, Stepper, useEdits } from '../../ui';
import { CaseStep } from './CaseStep';
import type { ChosenPerson } from './chosen-person';
import { PersonStep } from './PersonStep';
import '../cases.css';

/** What is typed on these three steps, kept until the case is open; a name before the consent stays in this window. */
export const newPersonDraft = 'memory/new-case/person';

type Step = 'search' | 'person' | 'case';

/** A case for somebody found by the search: only what kind of case it is remains to be said. */
export function NewCaseForPerson({ clientId }: { clientId: string }) {
  const client = $api.useQuery('get', '/api/clients/{id}', { params: { path: { id: clientId } } });
  return <QueryResult query={client}>{(data) => <NewCasePage begunFor={data} />}</QueryResult>;
}

/** Search, then person and consent, then the case: nobody is recorded twice, and no name without consent. */
export function NewCasePage({ begunFor }: { begunFor?: ChosenPerson }) {
  const { t } = useTranslation('cases');
  const conversion = useConversion();
  const spoken = conversion?.language === 'de' ? null : (conversion?.language ?? null);
  const person = useEdits(newPersonDraft, { ...emptyPerson, ags: conversion?.ags || null, firstLanguage: spoken });
  const check = useDuplicateCheck();
  const [step, setStep] = useState<Step>(begunFor ? 'case' : 'search');
  const [chosen, setChosen] = useState<ChosenPerson | null>(begunFor ?? null);
  const place = useFocusOnChange(step);
  const choose = (next: ChosenPerson) => {
    setChosen(next);
    setStep('case');
  };
  const chooseHit = ({ clientId, displayName, ags }: ClientHit) => choose({ id: clientId, displayName, ags });
  const steps = (['search', 'person', 'case'] as const).map((id) => ({ id, label: t(`new.step.${id}`) }));
  return (
    <>
      <PageHeader title={t('new.title')} path={[{ label: t('list.title'), href: '/faelle' }]} />
      <ConversionNotice />
      <div className="guided" ref={place} role="group" aria-label={t(`new.step.${step}`)} tabIndex={-1}>
        <Stepper label={t('new.steps')} steps={steps} current={step} />
        {step === 'search' ? (
          <ClientSearch person={person} check={check} onNew={() => setStep('person')} onChosen={chooseHit} />
        ) : null}
        {step === 'person' ? (
          <PersonStep
            person={person}
            check={check}
            onBack={() => setStep('search')}
            onRecorded={choose}
            onChosen={chooseHit}
          />
        ) : null}
        {step === 'case' && chosen ? (
          <CaseStep person={chosen} onBack={() => setStep('search')} onOpened={person.clear} />
        ) : null}
      </div>
    </>
  );
}

/** The button that led here is gone with its step: the focus goes to the next one. */
function useFocusOnChange(step: Step) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) place.current?.focus();
    shown.current = step;
  }, [step]);
  return place;
}
