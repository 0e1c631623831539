// The small words of English that the recognisers lean on, and nothing about any subject.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words at which a noun phrase that began with a number is over. */
export const PHRASE_ENDS = set(
  'in on at by from for with to after before since during over under into within without through across between among amid ' +
    'near around against about as than that which who whose where when while because if though although but or nor so yet ' +
    'is are was were be been being am has have had having do does did will would could should may might must can cannot ' +
    'a an the this these it its he she they we you i him her them us his their our your my not no per via until till ' +
    'said says say told reported reportedly according also now then there here later earlier ago each every',
);
/** May stand between "of" and the noun: "eight of the", "27 of its". */
export const DETERMINERS = set(
  'the those these its their our his her all some remaining last about around more than at least nearly almost',
);
/** Between a number and what it counts: how sure it is. */
export const REPORTED = set('reported reportedly confirmed estimated known documented suspected');
/** Stand for a noun named before: "20 of whom", "two of them". */
export const PRONOUNS = set('whom them which those');
/** Stand for whoever was just counted: "11 others". */
export const OTHERS = set('others more another other');
/** Auxiliaries and adverbs between a subject and its participle: "168 have been brought back". */
export const AUXILIARIES = set(
  'have has had been be being were was are is still also reportedly now since already believed thought said to feared presumed confirmed left would will could so far people remain remained',
);
/** Open a clause that says something else. */
export const CONJUNCTIONS = set('and but while or whereas though although');
export const RELATIVES = set('who whom that which whose');
/** Verbs by which text hands a statement to somebody. */
export const REPORTING = set(
  'said says say saying told tells reported reports report reporting announced announces announcing estimated estimates estimate estimating ' +
    'claimed claims claim claiming confirmed confirms confirming stated states stating put puts added adds noted notes counted counts records recorded ' +
    'declared declares acknowledged acknowledges wrote writes tweeted posted explained explains believes believe believed warned warns tally figures quoted determined determines continued alleged alleges assessed assesses insists insisted argued argues asserted asserts acknowledging testified',
);
