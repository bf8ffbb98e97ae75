import { defineErrors } from '../errors/problem';

export const problem = defineErrors({
  'idempotency.key': {
    status: 400,
    de: 'Der Schlüssel der Anfrage (Idempotency-Key) hat nicht die richtige Form.',
    en: 'The key of the request (Idempotency-Key) does not have the right form.',
  },
  'idempotency.other-request': {
    status: 422,
    de: 'Mit dieser Kennung wurde schon etwas anderes gespeichert. Bitte prüfen Sie, was schon da ist, und speichern Sie noch einmal.',
    en: 'Something else has already been saved under this key. Please check what is there and save again.',
  },
  'idempotency.running': {
    status: 409,
    de: 'Dieselbe Anfrage wird gerade ausgeführt. Bitte warten Sie einen Augenblick.',
    en: 'The same request is being carried out right now. Please wait a moment.',
  },
});
