import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Badge, Button, ProblemNotice, useSave } from '../../ui';
import type { HandoverPackage, PackageItem, PartPath } from '../model';
import { handoverQueries } from '../queries';
import { useItemDay, useItemText } from './item-words';
import { TalkDialog } from './TalkDialog';

interface PackageItemsProps {
  path: PartPath;
  code: string;
  content: HandoverPackage;
}

/** Item by item: what it is, by when, who had it, and the answer to it. */
export function PackageItems({ path, code, content: { items, mayDecide, mayWrite } }: PackageItemsProps) {
  const { t } = useTranslation('handover');
  return (
    <ul className="handover-items" aria-label={t('package.items', { code })}>
      {items.map((item) => (
        <li key={`${item.kind}.${item.subjectId}`}>
          <Words item={item} />
          <div className="row">
            <Answer item={item} />
            {mayDecide && item.answer !== 'taken' ? <Take path={path} item={item} /> : null}
            {mayDecide && item.answer !== 'taken' ? <TalkDialog path={path} item={item} talk="ask" /> : null}
            {mayWrite && item.answer === 'asked' ? <TalkDialog path={path} item={item} talk="reply" /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Words({ item }: { item: PackageItem }) {
  const { t } = useTranslation('handover');
  const text = useItemText();
  const day = useItemDay();
  const { kind, responsible: name, question, reply } = item;
  return (
    <div>
      <p>
        <Badge>{t(`kind.${kind}`)}</Badge> {text(item)}
      </p>
      <p className="muted separated">
        <span>{day(item)}</span>
        {name ? <span>{t('package.responsible', { name })}</span> : null}
      </p>
      {question ? <p className="handover-text">{t('package.questionWas', { text: question })}</p> : null}
      {reply ? <p className="handover-text">{t('package.replyWas', { text: reply })}</p> : null}
    </div>
  );
}

function Answer({ item: { answer } }: { item: PackageItem }) {
  const { t } = useTranslation('handover');
  if (answer === null) return null;
  return <Badge tone={answer === 'taken' ? 'success' : 'warning'}>{t(`package.${answer}`)}</Badge>;
}

function Take({ path, item }: { path: PartPath; item: PackageItem }) {
  const { t } = useTranslation('handover');
  const text = useItemText();
  const { kind, subjectId } = item;
  const send = () =>
    api.PUT('/api/handovers/{id}/cases/{partId}/answers', {
      params: { path },
      body: { answers: [{ kind, subjectId, answer: 'taken' }] },
    });
  const save = useSave(send, { refresh: handoverQueries });
  return (
    <>
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <Button
        size="small"
        aria-label={t('package.takeOf', { text: text(item) })}
        isPending={save.isSaving}
        onPress={() => save.run(undefined)}
      >
        {t('package.take')}
      </Button>
    </>
  );
}
