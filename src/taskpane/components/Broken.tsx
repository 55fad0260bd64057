import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Snapshot } from '../../core/model/snapshot';
import { HostError } from '../../hosts/host-error';
import { reopen } from '../reopen';
import type { Texts } from '../texts';

interface Properties {
  readonly texts: Texts;
  readonly snapshot: Snapshot | null;
  readonly reread: () => Promise<void>;
  readonly children: ReactNode;
}

interface State {
  /** `absent`: its script did not come. */
  readonly broken: 'absent' | 'faulty' | null;
  /** What was shown when it broke; undefined until that is known. */
  readonly on: Snapshot | null | undefined;
}

/** Keeps a part that cannot be shown from taking the pane down; another reading shows it anew, or, where its script did not come, another opening of the pane. */
export class Broken extends Component<Properties, State> {
  override state: State = { broken: null, on: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: error instanceof HostError && error.failure === 'not-loaded' ? 'absent' : 'faulty', on: undefined };
  }

  static getDerivedStateFromProps({ snapshot }: Properties, { broken, on }: State): State | null {
    if (broken === null) return null;
    if (on === undefined) return { broken, on: snapshot };
    return on === snapshot ? null : { broken: null, on: undefined };
  }

  override render(): ReactNode {
    const { texts, reread, children } = this.props;
    const { broken } = this.state;
    if (broken === null) return children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{broken === 'absent' ? texts.failures['not-loaded'] : texts.broken}</p>
        {broken === 'absent' ? <Button onClick={reopen}>{texts.retry}</Button> : <Button onClick={() => void reread()}>{texts.reread}</Button>}
      </div>
    );
  }
}
