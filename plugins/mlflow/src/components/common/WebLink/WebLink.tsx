import { Link, type LinkProps } from '@backstage/ui';
import type { ReactNode } from 'react';
import { webAddress } from '../../../utils';

/** Leads out of the portal where the address is one of the web's. */
export function WebLink({
  to,
  children,
  otherwise = children,
  ...props
}: Omit<LinkProps, 'href' | 'target' | 'rel' | 'children'> & {
  to: string | undefined;
  children: ReactNode;
  /** What stands there instead; the same text without a link if not given. */
  otherwise?: ReactNode;
}) {
  const href = webAddress(to);
  return href ? (
    <Link href={href} target="_blank" rel="noopener noreferrer" {...props}>
      {children}
    </Link>
  ) : (
    <>{otherwise}</>
  );
}
