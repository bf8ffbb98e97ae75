import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, RadioGroup, useSave } from '../../ui';
import { themeSteps, type NextStep, type Theme, type ThemeStep } from '../model';
import { ofId, themeQueries } from '../queries';

/** Takes a theme on or back; what a step still needs is said, not hidden. */
export function StepDialog({ theme }: { theme: Theme }) {
  const { t } = useTranslation('planning');
  return (
    <Dialog title={t('theme.takeStep')} trigger={<Button tone="primary">{t('theme.takeStep')}</Button>}>
      {(close) => <StepForm theme={theme} close={close} />}
    </Dialog>
  );
}

function StepForm({ theme, close }: { theme: Theme; close: () => void }) {
  const { t } = useTranslation('planning');
  const [step, setStep] = useState<ThemeStep | null>(null);
  const options = useStepOptions(theme.step, theme.nextSteps);
  const send = (next: ThemeStep) =>
    api.POST('/api/themes/{id}/step', { ...ofId(theme.id), body: { step: next, version: theme.version } });
  const save = useSave(send, { success: t('theme.stepDone'), refresh: themeQueries, onSaved: close });
  return (
    <Form save={save} onSubmit={() => (step ? save.run(step) : undefined)} aria-label={t('theme.takeStep')}>
      <RadioGroup
        label={t('theme.stepQuestion')}
        name="step"
        isRequired
        options={options}
        value={step}
        onChange={setStep}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isDisabled={step === null} isPending={save.isSaving}>
          {t('theme.stepSubmit')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Steps to choose from, the way on first. */
export function useStepOptions(present: ThemeStep, next: readonly NextStep[]) {
  const { t } = useTranslation('planning');
  const place = (step: ThemeStep) => themeSteps.indexOf(step);
  const isBack = (step: ThemeStep) => place(step) < place(present);
  return [...next]
    .sort((a, b) => Number(isBack(a.step)) - Number(isBack(b.step)) || place(a.step) - place(b.step))
    .map(({ step, missing }) => ({
      value: step,
      label: t(`step.${step}`),
      isDisabled: missing !== null,
      description: missing ? t(`theme.missing.${missing}`) : isBack(step) ? t('theme.stepBack') : undefined,
    }));
}
