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

interface State {
  readonly broken: boolean;
  /** What was shown when it broke; undefined until that is known. */
  readonly on: Snapshot | null | undefined;
}

/** Keeps a part that cannot be shown from taking the pane down; another reading shows it anew. */
export class Broken extends Component<Properties, State> {
  override state: State = { broken: false, on: undefined };

  static getDerivedStateFromError(): State {
    return { broken: true, on: undefined };
  }

  static getDerivedStateFromProps({ snapshot }: Properties, { broken, on }: State): State | null {
    if (!broken) return null;
    if (on === undefined) return { broken, on: snapshot };
    return on === snapshot ? null : { broken: false, on: undefined };
  }

  override render(): ReactNode {
    const { texts, reread, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{texts.broken}</p>
        <Button onClick={() => void reread()}>{texts.reread}</Button>
      </div>
    );
  }
}
