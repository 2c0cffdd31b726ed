import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly onFault: (problem: unknown) => void;
  readonly children: ReactNode;
}

/** Reports any error below it to the element around it, and never to the page. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  override componentDidCatch(problem: unknown): void {
    this.setState({ failed: true });
    this.props.onFault(problem);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
