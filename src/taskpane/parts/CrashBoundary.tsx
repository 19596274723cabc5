import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { failureFrom, type Failure } from "../state/failure";
import type { PaneWords } from "../words";

interface Props {
  readonly words: PaneWords["errors"];
  readonly children: ReactNode;
}

/** A fault while drawing would leave an empty pane: this says what happened and how to go on. */
export class CrashBoundary extends Component<Props, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: failureFrom(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { words, children } = this.props;
    if (!failure) return children;
    return (
      <main role="alert" style={{ padding: 16 }}>
        <h1 style={{ fontSize: 18 }}>{words.bugTitle}</h1>
        <p>{words.bug}</p>
        <p>{words.bugNext}</p>
        <Button appearance="primary" onClick={() => location.reload()}>
          {words.retry}
        </Button>
        <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {failure.kind === "bug" ? failure.detail : failure.kind}
        </pre>
      </main>
    );
  }
}
