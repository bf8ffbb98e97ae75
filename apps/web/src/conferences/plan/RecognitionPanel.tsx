import { useTranslation } from 'react-i18next';
import { api, $api } from '../../api/client';
import { formatDateTime } from '../../i18n/format';
import {
  Actions,
  Badge,
  Button,
  Dialog,
  Form,
  Notice,
  QueryResult,
  RadioGroup,
  Table,
  TextArea,
  useEdits,
  useSave,
  type BadgeTone,
} from '../../ui';
import { conferenceQueries, ofConference, type Conference, type Recognition } from '../model';

/** "Could somebody in the room recognise the person?" with what speaks for it, and the answer. */
export function RecognitionPanel({ conference: { id, may } }: { conference: Conference }) {
  const { t } = useTranslation('conferencePlan');
  const recognition = $api.useQuery('get', '/api/conferences/{id}/reidentification', ofConference(id));
  return (
    <section className="panel stack">
      <h2>{t('check.title')}</h2>
      <p className="muted">{t('check.text')}</p>
      <QueryResult query={recognition}>
        {(check) => (
          <>
            <Groups check={check} />
            <Answered check={check} />
            {may.plan ? (
              <div>
                <AnswerDialog conferenceId={id} isAgain={check.answered !== null} />
              </div>
            ) : null}
          </>
        )}
      </QueryResult>
    </section>
  );
}

const tones: Record<Recognition['groups'][number]['size'], BadgeTone> = {
  few: 'warning',
  enough: 'success',
  unknown: 'neutral',
};

function Groups({ check: { warning, groups } }: { check: Recognition }) {
  const { t } = useTranslation('conferencePlan');
  // What is not recorded says nothing about who could be recognised.
  const isUnknown = groups.every(({ size }) => size === 'unknown');
  const said = warning ? 'warning' : isUnknown ? 'unknown' : 'calm';
  const traitsOf = ({ traits }: Recognition['groups'][number]) =>
    traits.map((trait) => t(`check.trait.${trait}`)).join(' × ');
  return (
    <>
      <Notice tone={said === 'calm' ? 'info' : 'warning'} title={t(`check.${said}`)} />
      <Table
        label={t('check.size')}
        columns={[
          { id: 'traits', header: t('check.traits'), isRowHeader: true, cell: traitsOf },
          {
            id: 'size',
            header: t('check.size'),
            cell: ({ size }) => <Badge tone={tones[size]}>{t(`check.sizes.${size}`)}</Badge>,
          },
        ]}
        rows={groups}
        rowKey={traitsOf}
        empty={null}
      />
    </>
  );
}

function Answered({ check: { answered } }: { check: Recognition }) {
  const { t } = useTranslation('conferencePlan');
  if (!answered) return <p>{t('check.open')}</p>;
  const { recognisable, answer: reason, answeredByName: name, answeredAt, current } = answered;
  const answer = recognisable ? t('check.yes') : t('check.no');
  return (
    <div>
      <p>
        <strong dir="auto">{t('check.answered', { answer, reason })}</strong>
      </p>
      <p className="muted">{t('check.by', { name, at: formatDateTime(answeredAt) })}</p>
      {current ? null : <p>{t('check.stale')}</p>}
    </div>
  );
}

function AnswerDialog({ conferenceId, isAgain }: { conferenceId: string; isAgain: boolean }) {
  const { t } = useTranslation('conferencePlan');
  const trigger = <Button size="small">{isAgain ? t('check.answerAgain') : t('check.answer')}</Button>;
  return (
    <Dialog title={t('check.question')} trigger={trigger}>
      {(close) => <AnswerForm conferenceId={conferenceId} close={close} />}
    </Dialog>
  );
}

const answers = ['yes', 'no'] as const;

interface Values {
  answer: (typeof answers)[number] | null;
  why: string;
}

function AnswerForm({ conferenceId, close }: { conferenceId: string; close: () => void }) {
  const { t } = useTranslation('conferencePlan');
  const edits = useEdits<Values>(`recognition/${conferenceId}`, { answer: null, why: '' });
  const end = () => {
    edits.clear();
    close();
  };
  const { answer, why } = edits.values;
  const body = { recognisable: answer === 'yes', answer: why };
  const save = useSave(
    () => api.POST('/api/conferences/{id}/reidentification', { ...ofConference(conferenceId), body }),
    { success: t('check.saved'), refresh: conferenceQueries, onSaved: end },
  );
  return (
    <Form
      save={save}
      edits={edits}
      quoted={['why']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('check.question')}
    >
      <RadioGroup
        label={t('check.question')}
        hideLabel
        isRequired
        options={answers.map((value) => ({ value, label: t(`check.${value}`), description: t(`check.${value}Help`) }))}
        value={answer}
        onChange={edits.set('answer')}
      />
      <TextArea
        label={t('check.reason')}
        name="answer"
        isRequired
        rows={3}
        maxLength={1000}
        value={why}
        onChange={edits.set('why')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isDisabled={answer === null} isPending={save.isSaving}>
          {t('check.save')}
        </Button>
      </Actions>
    </Form>
  );
}
