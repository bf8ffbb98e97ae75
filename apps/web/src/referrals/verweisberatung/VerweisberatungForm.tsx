import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useLanguageOptions } from '../../clients/names';
import { useMunicipalities } from '../../organisation/municipalities';
import { useTopicOptions } from '../../organisation/topic/topics';
import {
  Actions,
  Button,
  ChipGroup,
  ComboBox,
  Form,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useSave,
  type Edits,
} from '../../ui';
import { useOptions } from '../choices';
import { MoreDetails } from './MoreDetails';
import { OfferPicker } from './OfferPicker';
import type { Saved } from './SavedPanel';
import { resultOf, verweisberatungBody, type VerweisberatungValues } from './verweisberatung-values';

interface VerweisberatungFormProps {
  edits: Edits<VerweisberatungValues>;
  onSaved: (saved: Saved) => void;
}

type Fields = Pick<Edits<VerweisberatungValues>, 'values' | 'set'>;

export function VerweisberatungForm({ edits, onSaved }: VerweisberatungFormProps) {
  const { t } = useTranslation('referrals');
  const save = useSave(
    async (values: VerweisberatungValues) => {
      const { data } = await api.POST('/api/verweisberatungen', { body: verweisberatungBody(values) });
      return { id: data?.id ?? '', values };
    },
    { refresh: [['get', '/api/verweisberatungen']], onSaved },
  );
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(edits.values)} aria-label={t('verweisberatung.title')}>
      <div className="consult">
        <section className="panel stack consult__talk">
          <h2>{t('verweisberatung.where')}</h2>
          <TalkFields {...edits} />
        </section>
        <section className="panel stack consult__offers">
          <h2>{t('verweisberatung.offers')}</h2>
          <OfferPicker {...edits} />
          <OtherBody {...edits} />
        </section>
        <section className="panel stack consult__result">
          <h2>{t('verweisberatung.outcome')}</h2>
          <ResultFields {...edits} />
          <MoreDetails {...edits} />
          <Actions>
            <Button type="submit" tone="primary" isPending={save.isSaving}>
              {t('verweisberatung.save')}
            </Button>
          </Actions>
        </section>
      </div>
    </Form>
  );
}

function TalkFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  const options = useOptions();
  return (
    <>
      <ChipGroup
        label={t('verweisberatung.topics')}
        name="topics"
        isRequired
        options={useTopicOptions()}
        value={values.topics}
        onChange={set('topics')}
      />
      <div className="field-row">
        <Select
          label={t('verweisberatung.municipality')}
          name="ags"
          isRequired
          options={useMunicipalities().options}
          value={values.ags}
          onChange={set('ags')}
        />
        <ComboBox
          label={t('verweisberatung.language')}
          name="language"
          isRequired
          options={useLanguageOptions()}
          value={values.language}
          onChange={set('language')}
        />
      </div>
      <RadioGroup
        label={t('verweisberatung.channel')}
        name="channel"
        isInline
        options={options('channel')}
        value={values.channel}
        onChange={set('channel')}
      />
      <TextArea
        label={t('verweisberatung.question')}
        name="question"
        rows={2}
        maxLength={300}
        description={t('verweisberatung.questionHelp')}
        value={values.question}
        onChange={set('question')}
      />
    </>
  );
}

function OtherBody({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  return (
    <TextField
      label={t('verweisberatung.otherBody')}
      name="otherBody"
      maxLength={120}
      description={t('verweisberatung.otherBodyHelp')}
      value={values.otherBody}
      onChange={set('otherBody')}
    />
  );
}

function ResultFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        label={t('verweisberatung.result')}
        name="result"
        isInline
        options={options('result')}
        value={resultOf(values)}
        onChange={set('result')}
      />
      <RadioGroup
        label={t('verweisberatung.duration')}
        name="duration"
        isInline
        options={options('duration')}
        value={values.duration}
        onChange={set('duration')}
      />
    </>
  );
}
