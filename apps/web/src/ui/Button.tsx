import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink, type ButtonProps as AriaButtonProps } from 'react-aria-components';

/** One `primary` per screen; `danger` only inside a confirmation. */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  tone?: ButtonTone;
  size?: 'normal' | 'small' | 'icon';
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'>, Look {
  children: ReactNode;
}

export function buttonClass({ tone = 'secondary', size = 'normal' }: Look): string {
  return `button button--${tone}${size === 'normal' ? '' : ` button--${size}`}`;
}

/**
 * A button does something. Icon-only buttons need `aria-label`. `isPending` keeps it focusable while it works;
 * React Aria's own pending state would leave an empty image behind in its live region.
 */
export function Button({ tone, size, isPending = false, onPress, children, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      onPress={isPending ? undefined : onPress}
      aria-disabled={isPending || undefined}
      data-pending={isPending || undefined}
      className={buttonClass({ tone, size })}
    >
      {children}
    </AriaButton>
  );
}

interface ButtonLinkProps extends Look {
  href: string;
  children: ReactNode;
  target?: '_blank';
  download?: boolean | string;
  'aria-label'?: string;
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ tone, size, ...props }: ButtonLinkProps) {
  return <AriaLink {...props} className={buttonClass({ tone, size })} />;
}

/** A link in text or a table; `href` is a path of the application or an absolute address. */
export function TextLink(props: {
  href: string;
  children: ReactNode;
  target?: '_blank';
  'aria-label'?: string;
  'aria-current'?: 'page';
}) {
  return <AriaLink {...props} />;
}
