/** Types of messages about an endpoint itself; what else is sent is what experience APIs tell (ADR 36). */

/** What proves that whoever owns the application owns the endpoint. */
export const verificationType = "endpoint.verification";
/** An example that a person asked for. */
export const testType = "endpoint.test";
