import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useConversion } from '../../referrals/conversion';
import { Actions, Button, Form, useEdits, useSave } from '../../ui';
import { CaseDataFields } from '../CaseDataFields';
import { emptyCaseData } from '../case-data';
import type { ChosenPerson } from './chosen-person';

interface CaseStepProps {
  person: ChosenPerson;
  onBack: () => void;
  onOpened: () => void;
}

/** What kind of case it is; then it is open and shown. */
export function CaseStep({ person, onBack, onOpened }: CaseStepProps) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const accessRoute = useConversion() ? ('verweisberatung' as const) : null;
  const edits = useEdits(`own/new-case/${person.id}`, { ...emptyCaseData, accessRoute, ags: person.ags });
  const save = useSave(
    async () => {
      const { ags, ...rest } = edits.values;
      const { data } = await api.POST('/api/cases', { body: { ...rest, ags: ags ?? '', clientId: person.id } });
      return data;
    },
    {
      refresh: [['get', '/api/cases']],
      success: t('new.opened'),
      onSaved: (opened) => {
        edits.clear();
        onOpened();
        if (opened) void navigate({ to: '/faelle/$caseId', params: { caseId: opened.id } });
      },
    },
  );
  return (
    <section className="panel">
      <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('new.step.case')}>
        <p>{person.displayName ? t('new.caseFor', { name: person.displayName }) : t('new.caseForUnnamed')}</p>
        <CaseDataFields edits={edits} />
        <Actions>
          <Button onPress={onBack}>{t('new.back')}</Button>
          <Button type="submit" tone="primary" isPending={save.isSaving}>
            {t('new.open')}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
