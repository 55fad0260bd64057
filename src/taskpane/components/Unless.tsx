import { Component } from 'react';
import type { ReactNode } from 'react';

/** Shows a part that the pane can do without, unless it breaks or its script does not come. */
export class Unless extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
