import {
  Button,
  Dialog,
  DialogHeader,
  DialogTrigger,
  type ButtonProps,
} from '@backstage/ui';
import type { ReactElement, ReactNode } from 'react';
import { OwnLanguage } from '../OwnLanguage';

/** A small button that opens a dialog. */
export function ButtonDialog(props: {
  button: string;
  /** Where the button's text alone does not tell it from others. */
  buttonLabel?: string;
  icon?: ReactElement;
  variant?: ButtonProps['variant'];
  title: string;
  width: number;
  onClose?: () => void;
  /** Body and footer; they are there only while the dialog is open. */
  children: ReactNode;
}) {
  const { button, buttonLabel, icon, title, width, onClose, children } = props;
  const { variant = 'tertiary' } = props;
  return (
    <DialogTrigger onOpenChange={isOpen => !isOpen && onClose?.()}>
      <Button
        size="small"
        variant={variant}
        iconStart={icon}
        aria-label={buttonLabel}
      >
        {button}
      </Button>
      <Dialog width={width}>
        <OwnLanguage>
          <DialogHeader>{title}</DialogHeader>
          {children}
        </OwnLanguage>
      </Dialog>
    </DialogTrigger>
  );
}
