import { type LogOutputChannel, env, window } from "vscode";
import { LanguageClient, type LanguageClientOptions, RevealOutputChannelOn, State } from "vscode-languageclient/node";
import { settings } from "./settings";
import type { Status } from "./status";

const kLanguages = ["plaintext", "markdown", "gongwen"];

function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [
      ...kLanguages.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      // Configurations and rules, of which VS Code knows no language.
      { scheme: "file", pattern: "**/*.toml" },
    ],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      // The client asks for the whole workspace again and again, whether anyone wants that or not.
      provideWorkspaceDiagnostics: (ids, token, report, next) =>
        settings().checkWorkspace ? next(ids, token, report) : { items: [] },
    },
  };
}

/// The language server: one at a time, started with what is set now.
export class Server {
  private client: LanguageClient | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly output: LogOutputChannel,
    private readonly status: Status,
  ) {}

  /// Starts it, or starts it anew. One after the other: a client that still starts cannot be stopped.
  restart(): Promise<void> {
    return this.next(async () => {
      await this.end();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.next(() => this.end());
  }

  private next(step: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(step);
    return this.turn;
  }

  private async begin(): Promise<void> {
    const { program, args } = settings();
    const client = new LanguageClient("gaolint", "gaolint", { command: program, args }, clientOptions(this.output));
    client.onDidChangeState(({ newState }) => {
      this.status.show(newState);
    });
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.status.show(State.Stopped);
      this.explain(program, error);
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose();
    } catch (error) {
      // One that never ran cannot be stopped; whatever else went wrong, it is gone.
      this.output.warn(String(error));
    }
  }

  private explain(program: string, error: unknown): void {
    this.output.error(`${program}: ${String(error)}`);
    const said = env.language.startsWith("zh")
      ? `启动不了 ${program}。请安装 gaolint，或者在设置 gaolint.path 里写它的完整路径。`
      : `Cannot start ${program}. Install gaolint, or set gaolint.path to where it is.`;
    void window.showErrorMessage(said);
  }
}
