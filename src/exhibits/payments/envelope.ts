import type { FamilyName, Letter } from './model.ts';
import { providerNames } from './names.ts';
import { equalSignatures, signBody, signCheckout } from './signature.ts';

/** Secrets, ids and amount of the demonstration. They open nothing. */
export const demonstration = {
  webhookSecret: 'demo-webhook-secret',
  keySecret: 'demo-key-secret',
  forgersGuess: 'a-guess',
  orderId: 'order_DemoOrder0001',
  paymentId: 'pay_DemoPayment01',
  failedPaymentId: 'pay_DemoPayment00',
  amount: 50_000,
} as const;

/** One message as sent over the wire. */
export interface Envelope {
  readonly letter: Letter;
  /** The event's name, or its substitute. */
  readonly name: string;
  /** Identical for every delivery of one event. The app's callback has none. */
  readonly eventId: string | undefined;
  readonly body: string;
  /** The signature that came with it. */
  readonly signature: string;
}

const statuses = { A: 'authorized', C: 'captured', O: 'captured', F: 'failed', X: 'captured' } as const;

/** The message of a letter, with a real signature; the forged one is signed with a guessed secret. */
export function envelopeOf(letter: Letter, family: FamilyName): Envelope {
  const { orderId, keySecret, webhookSecret, forgersGuess } = demonstration;
  const paymentId = paymentOf(letter, family);
  if (letter === 'K') {
    const signature = signCheckout(orderId, paymentId, keySecret);
    const body = JSON.stringify({ order: orderId, payment: paymentId });
    return { letter, name: providerNames.K, eventId: undefined, body, signature };
  }
  const event = providerNames[letter];
  const body = JSON.stringify({
    entity: 'event',
    event,
    payload: {
      payment: {
        entity: {
          id: paymentId,
          order_id: orderId,
          amount: demonstration.amount,
          currency: 'XXX',
          status: statuses[letter],
        },
      },
    },
  });
  const signature = signBody(body, letter === 'X' ? forgersGuess : webhookSecret);
  return { letter, name: event, eventId: `evt_Demo${letter}`, body, signature };
}

const paymentOf = (letter: Letter, family: FamilyName) =>
  letter === 'F' && family === 'retry' ? demonstration.failedPaymentId : demonstration.paymentId;

/** An opened message: the signature recomputed over `body`, which the visitor may edit, and whether it matches. */
export function openEnvelope(envelope: Envelope, body: string = envelope.body) {
  const recomputed =
    envelope.letter === 'K' ? signCallback(body) : signBody(body, demonstration.webhookSecret);
  return { recomputed, authentic: equalSignatures(envelope.signature, recomputed) };
}

function signCallback(body: string): string {
  const payment = /"payment":"([^"]*)"/.exec(body)?.[1] ?? '';
  return signCheckout(demonstration.orderId, payment, demonstration.keySecret);
}
