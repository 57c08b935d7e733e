import { type ExtensionContext, commands, window, workspace } from "vscode";
import { Server } from "./server";
import { settings } from "./settings";
import { Status } from "./status";

let server: Server | undefined;

async function toggleWorkspace(): Promise<void> {
  // Without a folder there is no workspace to keep it in, and nothing to check.
  if (!workspace.workspaceFolders) return;
  const on = settings().checkWorkspace;
  await workspace.getConfiguration("gaolint").update("checkWorkspace", !on, false);
}

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("gaolint", { log: true });
  const status = new Status();
  const running = new Server(output, status);
  server = running;
  context.subscriptions.push(
    output,
    status,
    commands.registerCommand("gaolint.restart", () => running.restart()),
    commands.registerCommand("gaolint.showOutput", () => {
      output.show();
    }),
    commands.registerCommand("gaolint.checkWorkspace", toggleWorkspace),
    workspace.onDidChangeConfiguration((event) => {
      const traced = event.affectsConfiguration("gaolint.trace");
      if (event.affectsConfiguration("gaolint") && !traced) void running.restart();
    }),
  );
  await running.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
