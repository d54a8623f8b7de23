import type { ReactNode } from 'react';
import { Button as Press, type ButtonProps } from 'react-aria-components/Button';

type Props = Omit<ButtonProps, 'className' | 'children'> & {
  readonly look?: 'main' | 'plain' | 'quiet' | 'words';
  readonly children: ReactNode;
};

/** One button, four looks: the main act of a page, a plain one, a quiet one in a row, and words that act. */
export function Button({ look = 'plain', children, ...rest }: Props) {
  return (
    <Press {...rest} className={`button button-${look}`}>
      {children}
    </Press>
  );
}
