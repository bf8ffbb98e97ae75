import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Button, QueryResult } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case, Hilfeplan } from '../model';

const unfinished = ['open', 'running', 'postponed'];

const isUnfinishedOf = (userId: string) => (measure: Hilfeplan['measures'][number]) =>
  measure.responsibleUserId === userId && unfinished.includes(measure.state);

interface LeadChangeProps {
  file: Case;
  /** Who becomes lead. */
  name: string;
  onHandOver: () => void;
}

/** What happens when the lead changes at once, and the gentler way. */
export function LeadChange({ file, name, onHandOver }: LeadChangeProps) {
  const { t } = useTranslation('cases');
  const heading = useRef<HTMLHeadingElement>(null);
  const plan = $api.useQuery('get', '/api/cases/{id}/hilfeplan', ofCase(file.id));
  useEffect(() => heading.current?.focus(), []);
  const old = file.leadName;
  return (
    <div className="stack stack--tight">
      <h3 ref={heading} tabIndex={-1}>
        {t('assign.question', { name })}
      </h3>
      <ul>
        <li>{t('assign.access', { name, old })}</li>
        <li>{t('assign.reminders', { name })}</li>
        <li>
          {/* Nobody decides on a plan that has not come yet. */}
          <QueryResult query={plan}>
            {({ measures }) => {
              const count = measures.filter(isUnfinishedOf(file.leadUserId)).length;
              return count > 0 ? t('assign.tasks', { count, old }) : t('assign.noTasks', { old });
            }}
          </QueryResult>
        </li>
      </ul>
      <p>{t('assign.gentler', { name })}</p>
      <div>
        <Button size="small" onPress={onHandOver}>
          {t('actions.handOver')}
        </Button>
      </div>
    </div>
  );
}
