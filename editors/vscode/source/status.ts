import { type Disposable, StatusBarAlignment, ThemeColor, env, window } from "vscode";
import { State } from "vscode-languageclient/node";

const kIcons = { [State.Starting]: "$(sync~spin)", [State.Running]: "$(check)", [State.Stopped]: "$(error)" };

function describe(state: State): string {
  const chinese = env.language.startsWith("zh");
  switch (state) {
    case State.Starting:
      return chinese ? "gaolint 正在启动" : "gaolint is starting";
    case State.Running:
      return chinese ? "gaolint 在检查；点击显示输出" : "gaolint is checking; click for its output";
    case State.Stopped:
      return chinese ? "gaolint 没有运行；点击显示输出" : "gaolint does not run; click for its output";
  }
}

/// Says in the status bar whether the server runs.
export class Status implements Disposable {
  private readonly item = window.createStatusBarItem("gaolint", StatusBarAlignment.Right);

  constructor() {
    this.item.name = "gaolint";
    this.item.command = "gaolint.showOutput";
    this.item.show();
  }

  show(state: State): void {
    this.item.text = `${kIcons[state]} gaolint`;
    this.item.tooltip = describe(state);
    this.item.backgroundColor =
      state === State.Stopped ? new ThemeColor("statusBarItem.errorBackground") : undefined;
  }

  dispose(): void {
    this.item.dispose();
  }
}
