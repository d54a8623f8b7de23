import type { ReactNode } from 'react';
import { Button as Press } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useLanguage } from './language.ts';

/** A dialog in the middle, or a drawer at the side; Escape and a press outside close it. */
export function Box(props: {
  readonly title: string;
  readonly kind?: 'middle' | 'drawer';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      className={`overlay overlay-${props.kind ?? 'middle'}`}
    >
      <Modal className={`box box-${props.kind ?? 'middle'}`}>
        <Dialog className="box-inside">
          <header className="box-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <Press className="close" onPress={props.onClose} aria-label={t('desk:close')}>
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </Press>
          </header>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
