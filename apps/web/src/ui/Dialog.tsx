import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonTone } from './Button';
import { Actions, Form } from './Form';
import { CloseIcon } from './icons';
import { useSave } from './useSave';

interface OpenProps {
  /** The button that opens it; without one the dialog is controlled by `isOpen`. */
  trigger?: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

export interface DialogProps extends OpenProps {
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  isWide?: boolean;
  /** Only where there is no way round, e.g. the ended session. */
  isDismissable?: boolean;
}

/** A modal dialog. It closes by Escape and its button, never by a click beside it: typed text would be lost. */
export function Dialog({ trigger, isOpen, onOpenChange, ...content }: DialogProps) {
  const open = { isOpen, onOpenChange };
  if (!trigger) return <DialogWindow {...content} {...open} />;
  return (
    <DialogTrigger {...open}>
      {trigger}
      <DialogWindow {...content} />
    </DialogTrigger>
  );
}

function DialogWindow({ title, children, isWide, isDismissable = true, ...open }: Omit<DialogProps, 'trigger'>) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay className="modal-backdrop" isKeyboardDismissDisabled={!isDismissable} {...open}>
      <Modal className={isWide ? 'modal modal--wide' : 'modal'}>
        <AriaDialog className="dialog">
          {({ close }) => (
            <>
              <div className="dialog__head">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                {isDismissable ? (
                  <Button tone="quiet" size="icon" aria-label={t('close')} onPress={close}>
                    <CloseIcon />
                  </Button>
                ) : null}
              </div>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps extends OpenProps {
  /** The question, e.g. "Einwilligung widerrufen?" */
  title: string;
  /** What will happen, spelled out. */
  consequence: ReactNode;
  /** The deed as a verb, never "OK". */
  confirmLabel: string;
  tone?: Extract<ButtonTone, 'primary' | 'danger'>;
  /** Success closes the dialog; a refusal stays visible in it. A question is asked; its answer comes as `confirmed`. */
  onConfirm: (confirmed: string[]) => Promise<unknown>;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({
  consequence,
  confirmLabel,
  tone = 'danger',
  onConfirm,
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog {...dialog}>
      {(close) => <Confirmation {...{ consequence, confirmLabel, tone, onConfirm, close }} />}
    </Dialog>
  );
}

type ConfirmationProps = Pick<ConfirmDialogProps, 'consequence' | 'confirmLabel' | 'tone' | 'onConfirm'>;

function Confirmation({
  consequence,
  confirmLabel,
  tone,
  onConfirm,
  close,
}: ConfirmationProps & { close: () => void }) {
  const { t } = useTranslation('ui');
  const save = useSave((_: void, confirmed) => onConfirm(confirmed), { onSaved: close, isPatient: false });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={confirmLabel}>
      <div className="stack">{consequence}</div>
      <Actions>
        <Button onPress={close}>{t('cancel')}</Button>
        <Button type="submit" tone={tone} isPending={save.isSaving}>
          {confirmLabel}
        </Button>
      </Actions>
    </Form>
  );
}
