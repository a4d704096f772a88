/** The rules of the house. A rule is a file; this list is all there is to register. */
import accessRefusalsAreDocumented from "./rules/access-refusals-are-documented.ts";
import answersCarryTheCorrelation from "./rules/answers-carry-the-correlation.ts";
import answersHaveASchema from "./rules/answers-have-a-schema.ts";
import apiDescribesItself from "./rules/api-describes-itself.ts";
import bodiesHaveAnExample from "./rules/bodies-have-an-example.ts";
import callsRunDownward from "./rules/calls-run-downward.ts";
import contractsSpeakNoVendor from "./rules/contracts-speak-no-vendor.ts";
import deadlinesAreShortAbove from "./rules/deadlines-are-short-above.ts";
import endsAreAnnounced from "./rules/ends-are-announced.ts";
import errorsAreProblems from "./rules/errors-are-problems.ts";
import everythingIsDescribed from "./rules/everything-is-described.ts";
import idsCannotBeCounted from "./rules/ids-cannot-be-counted.ts";
import keyedWritesDeclareTheirKey from "./rules/keyed-writes-declare-their-key.ts";
import limitsAreAnnounced from "./rules/limits-are-announced.ts";
import listsArePaged from "./rules/lists-are-paged.ts";
import momentsAreRfc3339 from "./rules/moments-are-rfc-3339.ts";
import moneyIsNeverAFloat from "./rules/money-is-never-a-float.ts";
import operationIdsAreCamelCase from "./rules/operation-ids-are-camel-case.ts";
import operationsDeclareTheirPolicy from "./rules/operations-declare-their-policy.ts";
import parametersAreDescribed from "./rules/parameters-are-described.ts";
import pathsAreKebabCaseAndVersioned from "./rules/paths-are-kebab-case-and-versioned.ts";
import pathsNameThings from "./rules/paths-name-things.ts";
import personalDataIsDeclared from "./rules/personal-data-is-declared.ts";
import postsSayHowTheyRepeat from "./rules/posts-say-how-they-repeat.ts";
import propertiesAreCamelCase from "./rules/properties-are-camel-case.ts";
import readsHaveNoBody from "./rules/reads-have-no-body.ts";
import refusalsAreDocumented from "./rules/refusals-are-documented.ts";
import requestsAreBounded from "./rules/requests-are-bounded.ts";
import scopesAreDeclared from "./rules/scopes-are-declared.ts";
import scopesAreLeast from "./rules/scopes-are-least.ts";
import secretsStayOutOfAddresses from "./rules/secrets-stay-out-of-addresses.ts";
import securityMatchesPolicy from "./rules/security-matches-policy.ts";
import serversAreEncrypted from "./rules/servers-are-encrypted.ts";
import signInIsSound from "./rules/sign-in-is-sound.ts";
import versionsAreSemantic from "./rules/versions-are-semantic.ts";
import writesAreSecured from "./rules/writes-are-secured.ts";
import eventExamplesAreValid from "./event-rules/event-examples-are-valid.ts";
import eventPayloadsHaveASchema from "./event-rules/event-payloads-have-a-schema.ts";
import eventPayloadsSayWhatIsAlwaysThere from "./event-rules/event-payloads-say-what-is-always-there.ts";
import eventPayloadsStayOpen from "./event-rules/event-payloads-stay-open.ts";
import eventPersonalDataIsDeclared from "./event-rules/event-personal-data-is-declared.ts";
import eventsAreCloudEvents from "./event-rules/events-are-cloud-events.ts";
import eventsAreDescribed from "./event-rules/events-are-described.ts";
import eventsAreFactsWithAVersion from "./event-rules/events-are-facts-with-a-version.ts";
import eventsAreOwned from "./event-rules/events-are-owned.ts";
import eventsSpeakNoVendor from "./event-rules/events-speak-no-vendor.ts";
import apisAreDescribedOnce from "./portfolio-rules/apis-are-described-once.ts";
import capabilitiesExistOnce from "./portfolio-rules/capabilities-exist-once.ts";
import consumedEventsArePublished from "./portfolio-rules/consumed-events-are-published.ts";
import endsAreKept from "./portfolio-rules/ends-are-kept.ts";
import exceptionsHaveAnAdr from "./portfolio-rules/exceptions-have-an-adr.ts";
import truthHasOneOwner from "./portfolio-rules/truth-has-one-owner.ts";
import upstreamsExist from "./portfolio-rules/upstreams-exist.ts";
import type { PortfolioRule } from "./portfolio.ts";
import type { HouseRule } from "./rule.ts";

/** Over one OpenAPI document. */
export const houseRules: readonly HouseRule[] = [
  accessRefusalsAreDocumented,
  answersCarryTheCorrelation,
  answersHaveASchema,
  apiDescribesItself,
  bodiesHaveAnExample,
  callsRunDownward,
  contractsSpeakNoVendor,
  deadlinesAreShortAbove,
  endsAreAnnounced,
  errorsAreProblems,
  everythingIsDescribed,
  idsCannotBeCounted,
  keyedWritesDeclareTheirKey,
  limitsAreAnnounced,
  listsArePaged,
  momentsAreRfc3339,
  moneyIsNeverAFloat,
  operationIdsAreCamelCase,
  operationsDeclareTheirPolicy,
  parametersAreDescribed,
  pathsAreKebabCaseAndVersioned,
  pathsNameThings,
  personalDataIsDeclared,
  postsSayHowTheyRepeat,
  propertiesAreCamelCase,
  readsHaveNoBody,
  refusalsAreDocumented,
  requestsAreBounded,
  scopesAreDeclared,
  scopesAreLeast,
  secretsStayOutOfAddresses,
  securityMatchesPolicy,
  serversAreEncrypted,
  signInIsSound,
  versionsAreSemantic,
  writesAreSecured,
];

/** Over one AsyncAPI 3 document. */
export const eventRules: readonly HouseRule[] = [
  eventExamplesAreValid,
  eventPayloadsHaveASchema,
  eventPayloadsSayWhatIsAlwaysThere,
  eventPayloadsStayOpen,
  eventPersonalDataIsDeclared,
  eventsAreCloudEvents,
  eventsAreDescribed,
  eventsAreFactsWithAVersion,
  eventsAreOwned,
  eventsSpeakNoVendor,
];

/** Over all documents together. */
export const portfolioRules: readonly PortfolioRule[] = [
  apisAreDescribedOnce,
  capabilitiesExistOnce,
  consumedEventsArePublished,
  endsAreKept,
  exceptionsHaveAnAdr,
  truthHasOneOwner,
  upstreamsExist,
];
