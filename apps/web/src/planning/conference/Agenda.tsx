import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { EmptyState, ProblemNotice, useSave } from '../../ui';
import type { Conference } from '../model';
import { conferenceQueries, ofId } from '../queries';
import { AgendaEntry } from './AgendaEntry';
import { swapped, type Direction } from './order';

interface Move {
  itemId: string;
  direction: Direction;
}

/** The agenda in its order. Moving an item is said aloud, and the button that moved it keeps the focus. */
export function Agenda({ conference, isOpen }: { conference: Conference; isOpen: boolean }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const { agenda } = conference;
  const { move, announcement, list, problem, isMoving } = useOrder(conference);
  if (agenda.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{isOpen ? t('emptyText') : t('emptyClosed')}</EmptyState>;
  }
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <ol className="agenda" ref={list}>
        {agenda.map((item, at) => (
          <AgendaEntry
            key={item.id}
            conference={conference}
            item={item}
            position={at + 1}
            isOpen={isOpen}
            isMoving={isMoving}
            onMove={(direction) => move({ itemId: item.id, direction })}
          />
        ))}
      </ol>
    </>
  );
}

function useOrder({ id, version, agenda }: Conference) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<Move | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const send = ({ itemId, direction }: Move) => {
    const itemIds = swapped(
      agenda.map((item) => item.id),
      itemId,
      direction,
    );
    return api.PUT('/api/planungskonferenzen/{id}/agenda/order', { ...ofId(id), body: { itemIds, version } });
  };
  const save = useSave(send, { refresh: conferenceQueries });
  const position = agenda.findIndex((item) => item.id === moved?.itemId) + 1;
  useEffect(() => {
    if (!moved || save.isSaving) return;
    const title = agenda.find((item) => item.id === moved.itemId)?.themeTitle ?? '';
    setAnnouncement(t('moved', { title, position, count: agenda.length }));
    focusMoveButton(list.current, moved);
    setMoved(null);
  }, [moved, save.isSaving, agenda, position, t]);
  const move = (next: Move) => {
    setMoved(next);
    save.run(next);
  };
  return { move, announcement, list, problem: save.problem, isMoving: save.isSaving };
}

/** The moved row is another place in the page now; at either end only the other button is left. */
function focusMoveButton(list: HTMLElement | null, { itemId, direction }: Move): void {
  const row = list?.querySelector(`[data-item="${itemId}"]`);
  const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('.agenda-item__order button') ?? [])];
  const [up, down] = buttons;
  const wanted = direction === 'up' ? [up, down] : [down, up];
  wanted.find((button) => button && !button.disabled)?.focus();
}
