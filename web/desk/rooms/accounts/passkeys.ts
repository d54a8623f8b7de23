import { PasskeyAnswer, PasskeyNew } from '@safeconduct/contract/passkeys.ts';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Makes a passkey. `null` where the person closed the browser's dialog: that is a choice, not an error. */
export async function makePasskey(options: unknown): Promise<PasskeyNew | null> {
  const { startRegistration, WebAuthnError } = await import('@simplewebauthn/browser');
  try {
    const made = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
    return PasskeyNew.parse(made);
  } catch (error) {
    if (error instanceof WebAuthnError || (error instanceof Error && error.name === 'NotAllowedError'))
      return null;
    throw error;
  }
}

export async function answerPasskey(options: unknown): Promise<PasskeyAnswer | null> {
  const { startAuthentication, WebAuthnError } = await import('@simplewebauthn/browser');
  try {
    const answer = await startAuthentication({
      optionsJSON: options as PublicKeyCredentialRequestOptionsJSON,
    });
    return PasskeyAnswer.parse(answer);
  } catch (error) {
    if (error instanceof WebAuthnError || (error instanceof Error && error.name === 'NotAllowedError'))
      return null;
    throw error;
  }
}
