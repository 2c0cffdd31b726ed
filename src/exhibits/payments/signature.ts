import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The signature of a webhook: HMAC-SHA256, in hex, over the body exactly as it arrived. The same JSON in another
 * notation is another body.
 */
export function signBody(body: string, secret: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(body)));
}

/**
 * The signature of the app's callback after a checkout, over the two ids. The order id is the one that the server
 * stored when it created the order, never the one in the callback.
 */
export function signCheckout(storedOrderId: string, paymentId: string, secret: string): string {
  return signBody(`${storedOrderId}|${paymentId}`, secret);
}

/** Whether two signatures are equal, in a time that does not reveal how many characters match. */
export function equalSignatures(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++)
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % Math.max(1, other.length));
  return difference === 0;
}
