/** What SAP's gateway does before a service sees a request and CAP does not: log-on, CSRF token and session, throttling. */
import { randomBytes } from "node:crypto";
import type { NextFunction, Request, RequestHandler, Response } from "express";

const sessionCookie = "SAP_SESSIONID_S4H_100";

/** How the gateway has been told to behave. */
export interface Temper {
  /** Requests that are still to be refused as too many. */
  throttled: number;
  throttleStatus: 429 | 503;
  retryAfter: string;
}

export class Gateway {
  readonly temper: Temper = { throttled: 0, throttleStatus: 429, retryAfter: "2" };
  /** Requests seen, by method: tests ask how often something went out. */
  readonly seen = { requests: 0, tokens: 0, logons: 0 };
  readonly #user: string;
  readonly #password: string;
  readonly #sessions = new Map<string, string>();
  readonly #bearers = new Set<string>();

  constructor(user: string, password: string) {
    this.#user = user;
    this.#password = password;
  }

  /** All sessions and tokens are forgotten, as when they were idle for too long. */
  expire(): void {
    this.#sessions.clear();
  }

  /** Bearer tokens are no longer good. */
  revoke(): void {
    this.#bearers.clear();
  }

  /** OAuth 2.0 client credentials, as the identity service of a tenant issues tokens. */
  readonly token: RequestHandler = (req, res) => {
    if (!this.#isUser(req.headers.authorization)) {
      res.status(401).json({ error: "invalid_client" });
      return;
    }
    const access_token = randomBytes(16).toString("hex");
    this.#bearers.add(access_token);
    this.seen.logons++;
    res.json({ access_token, token_type: "bearer", expires_in: 3600 });
  };

  readonly guard: RequestHandler = (req, res, next) => {
    this.seen.requests++;
    if (this.temper.throttled > 0) {
      this.temper.throttled--;
      res
        .status(this.temper.throttleStatus)
        .set("retry-after", this.temper.retryAfter)
        .type("html")
        .send("<html>busy</html>");
      return;
    }
    if (!this.#isKnown(req.headers.authorization)) {
      res
        .status(401)
        .set("www-authenticate", 'Basic realm="SAP NetWeaver Application Server"')
        .type("html")
        .send("<html>401</html>");
      return;
    }
    this.#checkToken(req, res, next);
  };

  #checkToken(req: Request, res: Response, next: NextFunction): void {
    const session = new RegExp(`${sessionCookie}=([^;]+)`).exec(req.headers.cookie ?? "")?.[1] ?? "";
    const token = this.#sessions.get(session);
    const asked = req.headers["x-csrf-token"];
    const reading = req.method === "GET" || req.method === "HEAD";
    if (reading && typeof asked === "string" && asked.toLowerCase() === "fetch") this.#hand(res, session, token);
    if (reading || (token !== undefined && asked === token)) {
      next();
      return;
    }
    res.status(403).set("x-csrf-token", "Required").type("text/plain").send("CSRF token validation failed");
  }

  #hand(res: Response, session: string, known: string | undefined): void {
    this.seen.tokens++;
    const token = known ?? randomBytes(12).toString("base64");
    if (known === undefined) {
      const fresh = randomBytes(12).toString("hex");
      this.#sessions.set(fresh, token);
      res.append("set-cookie", `${sessionCookie}=${fresh}; path=/; secure; HttpOnly`);
      res.append("set-cookie", "sap-usercontext=sap-client=100; path=/");
    } else {
      this.#sessions.set(session, token);
    }
    res.set("x-csrf-token", token);
  }

  #isKnown(authorization: string | undefined): boolean {
    const bearer = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
    return bearer === undefined ? this.#isUser(authorization) : this.#bearers.has(bearer);
  }

  #isUser(authorization: string | undefined): boolean {
    return authorization === `Basic ${Buffer.from(`${this.#user}:${this.#password}`).toString("base64")}`;
  }
}
