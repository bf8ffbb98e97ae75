import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { useMunicipalities } from '../../organisation/municipalities';
import { Actions, Button, ComboBox, Form, Notice, RadioGroup, Select, TextArea, useEdits, useSave } from '../../ui';
import { ofId, useCatalogue, useChallengeOptions } from '../queries';
import { useQuarterOptions, useWords } from '../words';
import { bodyOf, emptyReport, type ReportValues } from './report-values';

const longest = 2000;

interface ReportFormProps {
  caseId: string | undefined;
  close: () => void;
}

/** What goes to the Koordinierende Stelle; what the server finds that leads to a person stands beside its field. */
export function ReportForm({ caseId, close }: ReportFormProps) {
  const { t } = useTranslation('planning');
  const { data: catalogue } = useCatalogue();
  const quarters = useQuarterOptions();
  const { user } = useSession();
  const initial = { ...emptyReport, quarter: quarters[0]?.value ?? null, ags: user.ags?.[0] ?? null };
  const edits = useEdits<ReportValues>(caseId ? `structural-issue/${caseId}` : 'own/structural-issue', initial);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => {
    const body = bodyOf(edits.values);
    return caseId
      ? api.POST('/api/cases/{id}/structural-issues', { ...ofId(caseId), body })
      : api.POST('/api/structural-issues', { body: { ...body, ags: edits.values.ags ?? '' } });
  };
  const save = useSave<undefined, unknown>(send, {
    success: t('report.done'),
    refresh: [
      ['get', '/api/structural-issues/mine'],
      ['get', '/api/cases/{id}/timeline'],
    ],
    onSaved: end,
  });
  if (catalogue?.length === 0) return <Notice tone="warning" title={t('report.catalogueEmpty')} />;
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('report.title')}>
      <Notice tone="info" title={t('report.reader')} />
      <ReportFields values={edits.values} set={edits.set} hasCase={caseId !== undefined} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('report.submit')}
        </Button>
      </Actions>
    </Form>
  );
}

interface FieldsProps {
  values: ReportValues;
  set: <Key extends keyof ReportValues>(key: Key) => (value: ReportValues[Key]) => void;
  hasCase: boolean;
}

function ReportFields({ values, set, hasCase }: FieldsProps) {
  const { t } = useTranslation('planning');
  const { levels, rechtskreise } = useWords();
  const municipalities = useMunicipalities();
  const challenges = useChallengeOptions();
  const quarters = useQuarterOptions();
  return (
    <>
      <ComboBox
        label={t('report.challenge')}
        description={t('report.challengeHelp')}
        name="challengeCode"
        isRequired
        options={challenges}
        value={values.challengeCode}
        onChange={set('challengeCode')}
      />
      <TextArea
        label={t('report.observation')}
        description={t('report.observationHelp')}
        name="observation"
        isRequired
        maxLength={longest}
        value={values.observation}
        onChange={set('observation')}
      />
      <TextArea
        label={t('report.wish')}
        name="wish"
        maxLength={longest}
        rows={3}
        value={values.wish}
        onChange={set('wish')}
      />
      <div className="field-row">
        {hasCase ? null : (
          <Select
            label={t('report.municipality')}
            name="ags"
            isRequired
            options={municipalities.options}
            value={values.ags}
            onChange={set('ags')}
          />
        )}
        <Select
          label={t('report.quarter')}
          name="quarter"
          isRequired
          options={quarters}
          value={values.quarter}
          onChange={set('quarter')}
        />
        <Select
          label={t('report.rechtskreis')}
          name="rechtskreis"
          options={rechtskreise}
          emptyLabel={t('report.noRechtskreis')}
          value={values.rechtskreis}
          onChange={set('rechtskreis')}
        />
      </div>
      <RadioGroup
        label={t('report.level')}
        name="level"
        isRequired
        isInline
        options={levels}
        value={values.level}
        onChange={set('level')}
      />
    </>
  );
}
