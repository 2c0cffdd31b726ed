import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly onFault: (problem: unknown) => void;
  readonly children: ReactNode;
}

/** Whatever fails below it is told to the element around it, and to nobody's page. */
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
