import { defineErrors } from '../errors/problem';

export const problem = defineErrors({
  'idempotency.key': {
    status: 400,
    de: 'Der Schlüssel der Anfrage (Idempotency-Key) hat nicht die richtige Form.',
    en: 'The key of the request (Idempotency-Key) does not have the right form.',
  },
  'idempotency.other-request': {
    status: 422,
    de: 'Das wurde schon gespeichert, bevor Sie es hier geändert haben.',
    en: 'This was already saved before you changed it here.',
  },
  'idempotency.running': {
    status: 409,
    de: 'Dieselbe Anfrage wird gerade ausgeführt. Bitte warten Sie einen Augenblick.',
    en: 'The same request is being carried out right now. Please wait a moment.',
  },
});
