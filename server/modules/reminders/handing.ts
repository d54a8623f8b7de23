/** The mail server did not take a letter: the queue tries again. The message is logged, so it names nobody. */
export class MailLater extends Error {
  override readonly name = 'MailLater';

  constructor(code: string) {
    super(`the mail server did not take a letter (${code})`);
  }
}
