import type { Topic } from '../../organisation/topic/topics';
import type { Choice, VerweisberatungBody } from '../choices';

/** What the form holds. */
export interface VerweisberatungValues {
  ags: string | null;
  language: string | null;
  channel: Choice<'channel'>;
  topics: Topic[];
  question: string;
  offers: { id: string; name: string }[];
  otherBody: string;
  /** Null = as the rest of the form suggests. */
  result: Choice<'result'> | null;
  duration: Choice<'duration'>;
  ageBand: Choice<'ageBand'> | null;
  gender: Choice<'gender'> | null;
  statusGroup: Choice<'statusGroup'> | null;
  region: Choice<'region'> | null;
  heldOn: string | null;
}

/** Preset so that the commonest conversation needs a topic, an offer and „Speichern“. */
export function newVerweisberatung(ags: string | null): VerweisberatungValues {
  return {
    ags,
    language: 'de',
    channel: 'in_person',
    topics: [],
    question: '',
    offers: [],
    otherBody: '',
    result: null,
    duration: 'up_to_15_minutes',
    ageBand: null,
    gender: null,
    statusGroup: null,
    region: null,
    heldOn: null,
  };
}

/** The chosen result, or the one that follows from whether a body was named. */
export function resultOf({ result, offers, otherBody }: VerweisberatungValues): Choice<'result'> {
  return result ?? (offers.length > 0 || otherBody.trim() !== '' ? 'referred' : 'answered');
}

export function verweisberatungBody(values: VerweisberatungValues): VerweisberatungBody {
  const { offers, ags, language, heldOn, ...rest } = values;
  return {
    ...rest,
    ags: ags ?? undefined,
    language: language ?? '',
    heldOn: heldOn ?? undefined,
    offerIds: offers.map(({ id }) => id),
    result: resultOf(values),
  };
}
