import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Snapshot } from '../../core/model/snapshot';
import type { Texts } from '../texts';

interface Properties {
  readonly texts: Texts;
  readonly snapshot: Snapshot | null;
  readonly reread: () => Promise<void>;
  readonly children: ReactNode;
}

/** Keeps a part that cannot be shown from taking the pane down; another reading shows it anew. */
export class Broken extends Component<Properties, { readonly brokenOn: Snapshot | null | undefined }> {
  override state: { readonly brokenOn: Snapshot | null | undefined } = { brokenOn: undefined };

  static getDerivedStateFromError(): null {
    return null;
  }

  override componentDidCatch(): void {
    this.setState({ brokenOn: this.props.snapshot });
  }

  override render(): ReactNode {
    const { texts, snapshot, reread, children } = this.props;
    if (this.state.brokenOn !== snapshot) return children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{texts.broken}</p>
        <Button onClick={() => void reread()}>{texts.reread}</Button>
      </div>
    );
  }
}
