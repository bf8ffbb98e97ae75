import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useTopicWord } from '../../organisation/topic/topics';
import { Badge, Button, Dialog, Notice, Select, type BadgeTone } from '../../ui';
import type { Hilfeplan, PlanContent } from '../model';
import { comparePlans, type ChangeKind, type Compared, type PlanGoal, type PlanMeasure } from './compare-plans';
import { wordChanges, type WordChange } from './word-changes';

const NOW = 'now';

/** The button with its dialog: any two versions, or one and the plan as it stands. */
export function ComparePlans({ plan }: { plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Dialog isWide title={t('compare.title')} trigger={<Button size="small">{t('compare.title')}</Button>}>
      <Comparison plan={plan} />
    </Dialog>
  );
}

function Comparison({ plan }: { plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  const [latest, former] = plan.versions;
  const later = plan.agreed ? String(latest?.number) : NOW;
  const [from, setFrom] = useState<string | null>(String((plan.agreed ? (former ?? latest) : latest)?.number));
  const [to, setTo] = useState<string | null>(later);
  const options = [
    { value: NOW, label: t('compare.now') },
    ...plan.versions.map(({ number, agreedOn }) => ({
      value: String(number),
      label: t('compare.version', { number, date: formatDate(agreedOn) }),
    })),
  ];
  const contentOf = (state: string | null): PlanContent =>
    plan.versions.find(({ number }) => String(number) === state)?.content ?? plan;
  return (
    <>
      <div className="field-row">
        <Select label={t('compare.from')} options={options} value={from} onChange={setFrom} />
        <Select label={t('compare.to')} options={options} value={to} onChange={setTo} />
      </div>
      <Differences before={contentOf(from)} after={contentOf(to)} />
    </>
  );
}

function Differences({ before, after }: { before: PlanContent; after: PlanContent }) {
  const { t } = useTranslation('hilfeplan');
  const { goals, otherMeasures, isSame } = comparePlans(before, after);
  if (isSame) return <Notice tone="info" title={t('compare.same')} />;
  return (
    <div className="stack" role="group" aria-label={t('compare.result')}>
      {goals.map((goal) => (
        <section key={(goal.after ?? goal.before)?.id} className="panel stack stack--tight">
          <GoalDifference goal={goal} />
          <MeasureDifferences measures={goal.measures} before={before} after={after} />
        </section>
      ))}
      {otherMeasures.length > 0 ? (
        <section className="panel stack stack--tight">
          <h3>{t('plan.otherMeasures')}</h3>
          <MeasureDifferences measures={otherMeasures} before={before} after={after} />
        </section>
      ) : null}
    </div>
  );
}

function GoalDifference({ goal: { kind, before, after } }: { goal: Compared<PlanGoal> }) {
  const { t } = useTranslation('hilfeplan');
  const topicWord = useTopicWord();
  const fact = (read: (one: PlanGoal) => string) => (
    <Fact before={before && read(before)} after={after && read(after)} />
  );
  return (
    <>
      <h3 dir="auto">
        <KindBadge kind={kind} /> <Words before={before?.text} after={after?.text} />
      </h3>
      <p className="separated">
        {fact(({ area }) => topicWord(area))}
        {fact(({ targetOn }) => t('plan.until', { date: formatDate(targetOn) }))}
      </p>
    </>
  );
}

interface MeasureDifferencesProps {
  measures: readonly Compared<PlanMeasure>[];
  before: PlanContent;
  after: PlanContent;
}

function MeasureDifferences({ measures, ...plans }: MeasureDifferencesProps) {
  const { t } = useTranslation('hilfeplan');
  const nameOf = ({ responsibleName, responsibleBody }: PlanMeasure) =>
    responsibleName || responsibleBody || t('measure.nobody');
  const goalOf = (plan: PlanContent, { goalId }: PlanMeasure) =>
    t('compare.ofGoal', { goal: plan.goals.find(({ id }) => id === goalId)?.text ?? t('measure.noGoal') });
  return (
    <ul className="plain-list stack stack--tight">
      {measures.map(({ kind, before, after }) => (
        <li key={(after ?? before)?.id}>
          <KindBadge kind={kind} /> <Words before={before?.text} after={after?.text} />
          <div className="separated muted">
            <Fact before={before && nameOf(before)} after={after && nameOf(after)} />
            <Fact
              before={before && t('plan.until', { date: formatDate(before.dueOn) })}
              after={after && t('plan.until', { date: formatDate(after.dueOn) })}
            />
            {before && after && before.goalId !== after.goalId ? (
              <Fact before={goalOf(plans.before, before)} after={goalOf(plans.after, after)} />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

const tones: Record<ChangeKind, BadgeTone> = {
  added: 'success',
  removed: 'danger',
  changed: 'warning',
  same: 'neutral',
};

function KindBadge({ kind }: { kind: ChangeKind }) {
  const { t } = useTranslation('hilfeplan');
  return <Badge tone={tones[kind]}>{t(kind === 'same' ? 'compare.unchanged' : `compare.${kind}`)}</Badge>;
}

type Sides = { before: string | undefined; after: string | undefined };

/** A text of its own words: what went is struck out, what came is underlined, both are said. */
function Words({ before, after }: Sides) {
  const words: WordChange[] = before === undefined || after === undefined ? [] : wordChanges(before, after);
  if (words.length === 0) return <bdi>{after ?? before}</bdi>;
  return (
    <bdi>
      {words.map(({ kind, text }, index) => (
        <Marked key={index} kind={kind}>
          {text}
        </Marked>
      ))}
    </bdi>
  );
}

/** One value: what it was, struck out, before what it is. */
function Fact({ before, after }: Sides) {
  if (before === undefined || after === undefined || before === after) return <span>{after ?? before}</span>;
  return (
    <span>
      <Marked kind="removed">{before}</Marked> <Marked kind="added">{after}</Marked>
    </span>
  );
}

function Marked({ kind, children }: { kind: WordChange['kind']; children: ReactNode }) {
  const { t } = useTranslation('hilfeplan');
  if (kind === 'same') return children;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark className="change">
      <span className="visually-hidden">{t(`compare.${kind}Word`)} </span>
      {children}
    </Mark>
  );
}
