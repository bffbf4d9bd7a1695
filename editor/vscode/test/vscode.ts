// What the preview uses of the editor, which writes down what it is asked.

export const asked: string[] = [];
export let known: string[] = [];

export function knows(...commands: string[]): void {
  known = commands;
}

export const commands = {
  getCommands: async (): Promise<string[]> => known,
  executeCommand: async (name: string, ...words: unknown[]): Promise<void> => {
    asked.push([name, ...words].join(" "));
  },
};

export const env = {
  openExternal: async (address: { text: string }): Promise<boolean> => {
    asked.push(`ute ${address.text}`);
    return true;
  },
};

export const Uri = { parse: (text: string): { text: string } => ({ text }) };
