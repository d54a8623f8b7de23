import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const b64 = (data: Uint8Array | string) => Buffer.from(data).toString('base64url');

/** Flags of authenticator data: user present, user verified, attested credential data (WebAuthn, 6.1). */
const UP = 0x01;
const UV = 0x04;
const AT = 0x40;

/**
 * A passkey in software, as a test double for hardware: an ES256 key that makes the two answers of Web
 * Authentication Level 3 (6.5 attestation "none", 6.3.3 assertion).
 */
export function softAuthenticator(origin: string, options: { verified?: boolean } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const party = new URL(origin).hostname;
  const flags = UP | (options.verified === false ? 0 : UV);
  let counter = 0;

  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));

  function authenticatorData(bits: number, attested: Buffer): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(party), Buffer.from([bits]), count, attested]);
  }

  function make(challenge: string, from = origin) {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    // COSE_Key, RFC 9053: kty 2 (EC2), alg -7 (ES256), crv 1 (P-256), x, y.
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
    const attestationObject = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', new Uint8Array(authenticatorData(flags | AT, attested))],
      ]),
    );
    return {
      id: b64(id),
      rawId: b64(id),
      type: 'public-key' as const,
      response: {
        clientDataJSON: b64(clientData('webauthn.create', challenge, from)),
        attestationObject: b64(attestationObject),
      },
      clientExtensionResults: {},
    };
  }

  function use(challenge: string, from = origin) {
    counter += 1;
    const data = authenticatorData(flags, Buffer.alloc(0));
    const client = clientData('webauthn.get', challenge, from);
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(client)]))
      .sign(privateKey);
    return {
      id: b64(id),
      rawId: b64(id),
      type: 'public-key' as const,
      response: { clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) },
      clientExtensionResults: {},
    };
  }
  return { make, use, rewind: () => (counter = -1) };
}
