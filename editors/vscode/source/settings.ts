import { homedir } from "node:os";
import { join } from "node:path";
import { workspace } from "vscode";

export interface Settings {
  program: string;
  args: string[];
  checkWorkspace: boolean;
}

function expand(path: string): string {
  return path.startsWith("~/") ? join(homedir(), path.slice(2)) : path;
}

/// What is set, as the command line of the server.
export function settings(): Settings {
  const set = workspace.getConfiguration("gaolint");
  const args = ["lsp"];
  const stage = set.get<string>("stage", "");
  if (stage) args.push("--stage", stage);
  const minutes = set.get<number | null>("minutes", null);
  if (minutes !== null) args.push("--minutes", String(minutes));
  const language = set.get<string>("language", "");
  if (language) args.push("--lang", language);
  args.push(...set.get<string[]>("arguments", []));
  return {
    program: expand(set.get<string>("path", "").trim() || "gaolint"),
    args,
    checkWorkspace: set.get("checkWorkspace", false),
  };
}
