import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { CloseIcon } from './icons';

interface Message {
  id: number;
  text: string;
}

const lifetimeMs = 10_000;
const listeners = new Set<() => void>();
let messages: readonly Message[] = [];
let lastId = 0;

function publish(next: readonly Message[]): void {
  messages = next;
  listeners.forEach((listener) => listener());
}

function remove(id: number): void {
  publish(messages.filter((message) => message.id !== id));
}

/** Says that something worked. Not for errors: those stay where they happened. Never with personal data of clients. */
export function toast(text: string): void {
  lastId += 1;
  const id = lastId;
  publish([...messages, { id, text }]);
  setTimeout(() => remove(id), lifetimeMs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one live region of the application; always mounted, so that screen readers know it before it speaks. */
export function Toasts() {
  const { t } = useTranslation('ui');
  const shown = useSyncExternalStore(subscribe, () => messages);
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label={t('messages')}>
      {shown.map((message) => (
        <div key={message.id} className="toast">
          <p>{message.text}</p>
          <Button tone="quiet" size="icon" aria-label={t('close')} onPress={() => remove(message.id)}>
            <CloseIcon />
          </Button>
        </div>
      ))}
    </div>
  );
}
