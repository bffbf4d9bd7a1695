// The page's address in what `bolig preview` says. Nothing but this machine's own is ever opened.

const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/[^\s]*(?=\s)/;

export function addressIn(said: string): string | undefined {
  return ADDRESS.exec(said)?.[0];
}
