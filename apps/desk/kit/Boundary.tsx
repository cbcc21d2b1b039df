import { Component, type ContextType, type ReactNode } from 'react';
import { Page } from './Page';
import { ScreenTitle } from './screen-title';
import { Trouble } from './Trouble';

interface BoundaryProps {
  /** Where it stands: another address begins anew. */
  address: string;
  children: ReactNode;
}

interface BoundaryState {
  error: unknown;
  address: string;
}

/**
 * A defect of one screen, or a screen that does not come over the line, stays within it: the frame stands, what was typed
 * is kept as ever, and the screen can be asked for again.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  static override contextType = ScreenTitle;
  declare context: ContextType<typeof ScreenTitle>;

  override state: BoundaryState = { error: null, address: this.props.address };

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'error'> {
    return { error: error ?? new Error('A screen threw nothing') };
  }

  static getDerivedStateFromProps({ address }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return address === state.address ? null : { error: null, address };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <Page title={this.context}>
        <Trouble error={this.state.error} onRetry={() => location.reload()} />
      </Page>
    );
  }
}
