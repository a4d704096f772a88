/** The error catalog: every kind of problem with its status, its title, what it means and how to mend it. */

/** One kind of refusal or failure, as callers read about it. */
export interface ProblemKindDeclaration {
  /** HTTP status. */
  readonly status: number;
  readonly title: string;
  /** For whoever meets it: one or two sentences each. */
  readonly help: {
    readonly meaning: string;
    /** What to change, or when to try again. */
    readonly fix: string;
  };
}

/** Every kind of refusal or failure the platform can answer with. */
export const problems = {
  malformed: {
    status: 400,
    title: "The request cannot be read",
    help: {
      meaning: "The body is not well-formed JSON, or it ended before it was complete.",
      fix: "Serialize the body with a JSON library instead of building it from strings, and send the whole of it.",
    },
  },
  "invalid-parameter": {
    status: 400,
    title: "A parameter or header is not valid",
    help: {
      meaning:
        "A query parameter, a part of the path or a header does not follow the contract. A parameter that the operation does not have counts too.",
      fix: "`errors` names each parameter and says what is wrong with it. Compare it with the operation's page, and mend all of them at once.",
    },
  },
  unauthenticated: {
    status: 401,
    title: "A valid access token is needed",
    help: {
      meaning: "The request has no bearer token, or one that has expired, was altered or was issued by somebody else.",
      fix: "Get a fresh token with your client id and secret, and send it as `Authorization: Bearer <token>`. Keep a token until shortly before `expires_in` is over, then get the next one.",
    },
  },
  forbidden: {
    status: 403,
    title: "The token does not allow this",
    help: {
      meaning:
        "The token is valid, but it lacks a scope or a role of this operation, the operation is not open to your application, or the application is suspended or calls from an address that is not on its list.",
      fix: "`detail` says which of these it is. Compare the operation's scopes with those of your application, and its list of allowed addresses with the one you call from.",
    },
  },
  "not-found": {
    status: 404,
    title: "There is no such thing here",
    help: {
      meaning:
        "Nothing has this path or this id. What belongs to another tenant answers the same, so that nobody learns what others have.",
      fix: "Check the id, the version in the path, and whether the thing was made with the same application: the sandbox and live data are apart.",
    },
  },
  "method-not-allowed": {
    status: 405,
    title: "This path has no such method",
    help: {
      meaning: "The path is there, but not with the method of the request.",
      fix: "`Allow` names the methods it has. Compare the request with the operation's page.",
    },
  },
  conflict: {
    status: 409,
    title: "The request conflicts with the present state",
    help: {
      meaning:
        "What you ask for does not fit what has happened meanwhile, or something else has the same name or number.",
      fix: "Read the present state, decide again, and send a new request. The same request will not succeed by being repeated.",
    },
  },
  "insufficient-stock": {
    status: 409,
    title: "Not enough stock to promise",
    help: {
      meaning: "Of at least one item more is asked for than can be promised just now. Nothing was reserved for any.",
      fix: "The answer names what is short, in the member that the operation documents. Offer less, elsewhere or something else; ask for availability again before you retry.",
    },
  },
  "idempotency-key-reused": {
    status: 409,
    title: "The idempotency key was used for another request",
    help: {
      meaning: "The `Idempotency-Key` was sent before with other content, so this cannot be a repeat of that request.",
      fix: "Use one key per request you mean, and the same key only to repeat exactly that request. A UUID made when the request is first made will do.",
    },
  },
  gone: {
    status: 410,
    title: "This version is no longer served",
    help: {
      meaning: "The day of the announced `Sunset` has come for this version or operation.",
      fix: "Move to the successor that the `Link` header names. Its page in the catalog says what it asks for.",
    },
  },
  "payload-too-large": {
    status: 413,
    title: "The body is too large",
    help: {
      meaning: "The body has more bytes than the operation takes.",
      fix: "Send the entries in several smaller requests. The operation's page says how large a body may be.",
    },
  },
  "unsupported-media-type": {
    status: 415,
    title: "The body must be JSON",
    help: {
      meaning: "The request has a body whose `Content-Type` is missing or not JSON.",
      fix: "Send `Content-Type: application/json`.",
    },
  },
  invalid: {
    status: 422,
    title: "The body does not follow the contract",
    help: {
      meaning: "The body is JSON, but a field is missing, has the wrong form, or breaks a rule of the operation.",
      fix: "`errors` has a JSON pointer to each field and says what is wrong. Mend them all; the same body will not succeed by being repeated.",
    },
  },
  "not-stocked": {
    status: 422,
    title: "The item is not kept in stock",
    help: {
      meaning: "The item is a service or something else that has no stock, so it can be neither moved nor counted.",
      fix: "Leave the item out. If it should be stocked, it has to be set so in the ERP first.",
    },
  },
  "unknown-item": {
    status: 422,
    title: "The item is not known",
    help: {
      meaning: "At least one item is not in the catalog of items.",
      fix: "Check the SKU, spelling and capitals included. A new item can be used as soon as the ERP has told of it.",
    },
  },
  "price-refused": {
    status: 422,
    title: "The stated price is not allowed",
    help: {
      meaning:
        "A stated price is above the list price or further below it than this channel may go, or the item has no list price and none is stated.",
      fix: "`errors` says where, and `reason` which of these it is. Leave the price out and the list price holds; state one where the item has none.",
    },
  },
  unbalanced: {
    status: 422,
    title: "Debits and credits differ",
    help: {
      meaning: "The lines of a journal entry do not add up to zero, so the books refuse it.",
      fix: "Add up debits and credits in minor units; rounding each line before adding is the usual cause.",
    },
  },
  "period-closed": {
    status: 422,
    title: "The accounting period is closed",
    help: {
      meaning: "The posting date falls into a period that finance has closed.",
      fix: "Post with a date in an open period, or ask finance to open the period again.",
    },
  },
  "payment-declined": {
    status: 422,
    title: "The payment was declined",
    help: {
      meaning: "The payment service or the shopper's bank said no. No money was taken.",
      fix: "Ask the shopper for another means of payment, and send a new request with a new idempotency key.",
    },
  },
  "too-many-requests": {
    status: 429,
    title: "The plan's limit is reached",
    help: {
      meaning: "Your application has sent as many requests of this class as its plan admits in the present window.",
      fix: "Wait for as many seconds as `Retry-After` says. Watch `RateLimit` in the answers to slow down before, and use batch operations where there are any.",
    },
  },
  unsupported: {
    status: 501,
    title: "The system behind this one cannot do this",
    help: {
      meaning: "The system that keeps these data has no such function, so this answer will not change by itself.",
      fix: "`detail` says what it lacks. Do without, or ask the owner of the API for another way.",
    },
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side",
    help: {
      meaning: "A defect of the platform, not of your request.",
      fix: "Tell the owner of the API the `correlationId`. Repeat the request with the same idempotency key: nothing happens twice.",
    },
  },
  "upstream-failed": {
    status: 502,
    title: "A system behind this one failed",
    help: {
      meaning: "The platform works, but a system it depends on answered with an error or with something it should not.",
      fix: "Try again after some seconds, with the same idempotency key. If it goes on, tell the owner of the API the `correlationId`.",
    },
  },
  unavailable: {
    status: 503,
    title: "Not available just now",
    help: {
      meaning: "The platform is starting, has more to do than it can, or cannot reach something it needs.",
      fix: "Wait for as many seconds as `Retry-After` says, then try again with the same idempotency key.",
    },
  },
  "deadline-exceeded": {
    status: 504,
    title: "No answer within the deadline; the outcome is not known",
    help: {
      meaning: "The work took longer than the operation may take. It may still be completed after this answer.",
      fix: "Repeat the request with the same idempotency key: you get the outcome, and nothing happens twice.",
    },
  },
} as const satisfies Record<string, ProblemKindDeclaration>;

export type ProblemKind = keyof typeof problems;
