import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Badge, Button, Dialog, TextLink, useSave } from '../../ui';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons';
import type { AgendaItem, Conference } from '../model';
import { conferenceQueries } from '../queries';
import { DecisionForm } from './DecisionForm';
import type { Direction } from './order';
import { Reasons } from './Reasons';

interface AgendaEntryProps {
  conference: Conference;
  item: AgendaItem;
  position: number;
  isOpen: boolean;
  isMoving: boolean;
  onMove: (direction: Direction) => void;
}

/** One theme on the agenda: why here, what was decided, and what may be done with it. */
export function AgendaEntry(props: AgendaEntryProps) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const { item, position, isOpen } = props;
  return (
    <li className="panel agenda-item" data-item={item.id}>
      <span className="agenda-item__number" aria-hidden="true">
        {position}
      </span>
      <div>
        <h3>
          <span className="visually-hidden">{t('position', { position })}</span>{' '}
          <TextLink href={`/strukturelle-themen/${item.themeId}`}>{item.themeTitle}</TextLink>
        </h3>
        <p className="row muted">
          {[t(`planning:level.${item.level}`), t(`planning:step.${item.step}`)].join(' · ')}
          <Badge tone={item.decidedOn ? 'success' : 'neutral'}>
            {item.decidedOn ? t('decidedOn', { date: formatDate(item.decidedOn) }) : t('open')}
          </Badge>
        </p>
      </div>
      {isOpen ? <OrderButtons {...props} /> : <span />}
      <div className="agenda-item__body stack">
        <Reasons item={item} />
        <Decision item={item} />
        {isOpen ? <ItemActions {...props} /> : null}
      </div>
    </li>
  );
}

function OrderButtons({ conference, item, position, isMoving, onMove }: AgendaEntryProps) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const title = item.themeTitle;
  return (
    <div className="agenda-item__order">
      <Button
        size="icon"
        aria-label={t('upOf', { title })}
        isDisabled={position === 1 || isMoving}
        onPress={() => onMove('up')}
      >
        <ArrowUpIcon />
      </Button>
      <Button
        size="icon"
        aria-label={t('downOf', { title })}
        isDisabled={position === conference.agenda.length || isMoving}
        onPress={() => onMove('down')}
      >
        <ArrowDownIcon />
      </Button>
    </div>
  );
}

function Decision({ item }: { item: AgendaItem }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  if (!item.decidedOn) return null;
  return (
    <>
      <p className="planning-text">{item.decision}</p>
      <p className="muted">
        {[
          t('responsible', { body: item.responsibleBody }),
          ...(item.reviewOn ? [t('review', { date: formatDate(item.reviewOn) })] : []),
        ].join(' · ')}
      </p>
      {item.minutes ? <p className="planning-text muted">{item.minutes}</p> : null}
      <div className="planning-answer">
        <h4>{t('answer')}</h4>
        <p className="planning-text">{item.answer}</p>
      </div>
    </>
  );
}

function ItemActions({ conference, item }: AgendaEntryProps) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const title = item.themeTitle;
  const isDecided = item.decidedOn !== null;
  return (
    <div className="row no-print">
      <Dialog
        isWide
        title={t(isDecided ? 'rewordOf' : 'decideOf', { title })}
        trigger={
          <Button size="small" aria-label={t(isDecided ? 'rewordOf' : 'decideOf', { title })}>
            {t(isDecided ? 'reword' : 'decide')}
          </Button>
        }
      >
        {(close) => <DecisionForm conferenceId={conference.id} item={item} close={close} />}
      </Dialog>
      {isDecided ? null : <RemoveButton conference={conference} item={item} />}
    </div>
  );
}

function RemoveButton({ conference, item }: { conference: Conference; item: AgendaItem }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const path = { id: conference.id, itemId: item.id };
  const send = () => api.DELETE('/api/planungskonferenzen/{id}/agenda/{itemId}', { params: { path } });
  const save = useSave<undefined, unknown>(send, { success: t('removed'), refresh: conferenceQueries });
  return (
    <Button
      size="small"
      tone="quiet"
      aria-label={t('removeOf', { title: item.themeTitle })}
      isPending={save.isSaving}
      onPress={() => save.run(undefined)}
    >
      {t('remove')}
    </Button>
  );
}
