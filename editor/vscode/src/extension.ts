// The extension is thin: it starts `bolig lsp`, which knows the plan, and shows the page of `bolig preview` beside the text.

import * as vscode from "vscode";
import { LanguageClient, type Executable, type LanguageClientOptions } from "vscode-languageclient/node";
import { planFolder } from "./folder";
import { Preview } from "./preview";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  // Programs are started in the extension's own folder: on Windows one that lies in the plan's folder would else come first.
  const home = context.extensionPath;
  const preview = new Preview(home);
  context.subscriptions.push(
    preview,
    vscode.commands.registerCommand("bolig.visPlanen", () => showPlan(preview)),
    vscode.commands.registerCommand("bolig.startPaaNytt", () => restart(home)),
  );
  await vscode.commands.executeCommand("setContext", "bolig.harPlan", true);
  await start(home);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

export function command(): string {
  return vscode.workspace.getConfiguration("bolig").get<string>("kommando") || "bolig";
}

async function start(home: string): Promise<void> {
  const server: Executable = { command: command(), args: ["lsp"], options: { cwd: home } };
  const files = ["**/*.yaml", "**/*.md", "**/*.csv"].map((pattern) => ({ scheme: "file", pattern }));
  const options: LanguageClientOptions = { documentSelector: files, outputChannelName: "bolig" };
  client = new LanguageClient("bolig", "bolig", server, options);
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    await tellWhy(error);
  }
}

async function restart(home: string): Promise<void> {
  await client?.stop();
  await start(home);
}

async function tellWhy(error: unknown): Promise<void> {
  const open = "Åpne innstillingen";
  const why = error instanceof Error ? error.message : String(error);
  const chosen = await vscode.window.showErrorMessage(
    `Kunne ikke starte «${command()} lsp». Er bolig installert? Ligger programmet et annet sted, skriver du hele stien i innstillingen «bolig.kommando». (${why})`,
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "bolig.kommando");
  }
}

async function showPlan(preview: Preview): Promise<void> {
  const folder = await planFolder();
  if (folder === undefined) {
    await vscode.window.showWarningMessage("Fant ingen plan her. Åpne mappen der plan/plan.yaml ligger, eller en fil i planen.");
    return;
  }
  try {
    await preview.show(command(), folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(`Kunne ikke vise planen: ${why}`);
  }
}
