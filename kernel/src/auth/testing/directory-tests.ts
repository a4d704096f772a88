import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "../../errors/problem.ts";
import { openDirectory } from "../keycloak-directory.ts";
import { tokenSource } from "../token-source.ts";
import { fieldsOf } from "./browser.ts";
import { claimsIn, portalClient, returned, type IdentityServer, type Tokens } from "./portal-client.ts";
import { browserOf, directoryOf, password, principalOfToken, somebody } from "./subject.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

/** People as an administrator sees them, and who is no administrator. */
export function directoryTests(server: () => IdentityServer): void {
  const refreshed = async ({ refresh_token }: Tokens): Promise<Tokens> =>
    (await (await portalClient(server()).refresh(refresh_token)).json()) as Tokens;

  describe("the directory", () => {
    it("knows who signed up, by id and by e-mail address", async () => {
      const who = somebody();
      const tokens = await portalClient(server()).signUp(browserOf(), who);
      const personId = String(claimsIn(tokens.access_token)["sub"]);
      const { email, ...person } = (await directoryOf(server()).findPerson(personId)) ?? { email: "" };
      assert.equal(email.toLowerCase(), who.email.toLowerCase());
      const expected = {
        personId,
        name: who.firstName,
        company: who.company,
        tenant: null,
        roles: [],
        enabled: true,
        isVerified: false,
      };
      assert.deepEqual(person, expected);
      const byEmail = await directoryOf(server()).findPersonByEmail(who.email.toUpperCase());
      assert.equal(byEmail?.personId, personId);
      assert.equal(await directoryOf(server()).findPerson(nobody), undefined);
      assert.equal(await directoryOf(server()).findPersonByEmail("nobody@example.com"), undefined);
    });

    it("places a person: their next token says so, and what comes with the role", async () => {
      const directory = directoryOf(server());
      const first = await portalClient(server()).signUp(browserOf(), somebody());
      const personId = String(claimsIn(first.access_token)["sub"]);
      const placed = await directory.placePerson(personId, { tenant: "team_1", roles: ["partner-admin"] });
      assert.deepEqual([placed.tenant, placed.roles, placed.company], ["team_1", ["partner-admin"], "Engines & Sons"]);
      const partner = await refreshed(first);
      const member = await principalOfToken(server(), partner.access_token);
      assert.deepEqual([member.tenant, [...member.roles].sort()], ["team_1", ["partner-admin", "person"]]);
      assert.equal(member.scopes.has("registry:read"), false);

      await directory.placePerson(personId, { tenant: null, roles: [] });
      const { tenant, roles, subject } = await principalOfToken(server(), (await refreshed(partner)).access_token);
      assert.deepEqual([tenant, roles], [subject, new Set(["person"])]);
    });

    it("places a person of the house with what comes with their roles", async () => {
      const directory = directoryOf(server());
      const { email } = somebody();
      const { personId } = await directory.addPerson({ email, name: "A", tenant: "tierline", roles: [], password });
      const first = await portalClient(server()).signIn(browserOf(), email, password);
      await directory.placePerson(personId, { tenant: "tierline", roles: ["architect", "api-owner"] });
      const inHouse = await refreshed(first);
      const architect = await principalOfToken(server(), inHouse.access_token);
      assert.deepEqual(
        [architect.tenant, [...architect.roles].sort()],
        ["tierline", ["api-owner", "architect", "person"]],
      );
      assert.ok(["registry:read", "registry:write", "onboarding:read"].every((scope) => architect.scopes.has(scope)));
    });

    it("gives nothing of the house's to an address that nobody has verified", async () => {
      const directory = directoryOf(server());
      const tokens = await portalClient(server()).signUp(browserOf(), somebody());
      const personId = String(claimsIn(tokens.access_token)["sub"]);
      for (const place of [
        { tenant: "tierline", roles: ["operator"] },
        { tenant: "tierline", roles: [] },
        { tenant: "tierline", roles: ["partner-admin"] },
        { tenant: "team_1", roles: ["architect"] },
        { tenant: null, roles: ["architect"] },
        { tenant: "another-house", roles: [] },
      ]) {
        const placed = directory.placePerson(personId, place);
        await assert.rejects(placed, (error) => isProblem(error, "conflict"), JSON.stringify(place));
      }
      const { tenant, roles } = (await directory.findPerson(personId)) ?? {};
      assert.deepEqual([tenant, roles], [null, []]);
    });

    it("takes an account from whoever signed up with the address of another", async () => {
      const [directory, client, who] = [directoryOf(server()), portalClient(server()), somebody()];
      const stranger = await client.signUp(browserOf(), who);
      const personId = String(claimsIn(stranger.access_token)["sub"]);
      const next = "five other words than before";
      const reclaimed = await directory.reclaimPerson(personId, { name: "Grace Hopper", password: next });
      assert.deepEqual([reclaimed.name, reclaimed.isVerified], ["Grace Hopper", true]);
      await directory.placePerson(personId, { tenant: "tierline", roles: ["architect"] });
      assert.equal((await client.refresh(stranger.refresh_token)).status, 400);
      const browser = browserOf();
      const refused = await browser.submit(await browser.open(client.flow().url), {
        username: who.email,
        password: who.password,
      });
      assert.ok(fieldsOf(refused).includes("password"), `no form at ${refused.url}`);
      const asked = await browser.submit(refused, { username: who.email, password: next });
      assert.ok(fieldsOf(asked).includes("password-new"), `no form at ${asked.url}`);
      const lost = directory.reclaimPerson(nobody, { name: "A", password });
      await assert.rejects(lost, (error) => isProblem(error, "not-found"));
    });

    it("adds a person of the house, once, who signs in with the password given", async () => {
      const directory = directoryOf(server());
      const { email } = somebody();
      const person = { email, name: "Grace Hopper", tenant: "tierline", roles: ["operator"], password };
      const added = await directory.addPerson(person);
      assert.deepEqual([added.name, added.tenant, added.roles], ["Grace Hopper", "tierline", ["operator"]]);
      const twice = directory.addPerson({ ...person, email: email.toUpperCase() });
      await assert.rejects(twice, (error) => isProblem(error, "conflict"));
      const tokens = await portalClient(server()).signIn(browserOf(), email, password);
      const { tenant, roles } = await principalOfToken(server(), tokens.access_token);
      assert.deepEqual([tenant, [...roles].sort()], ["tierline", ["operator", "person"]]);
    });

    it("gives a temporary password, which is good for choosing another one and nothing else", async () => {
      const client = portalClient(server());
      const { email } = somebody();
      const person = { email, name: "Grace Hopper", tenant: "tierline", roles: [], password };
      await directoryOf(server()).addPerson({ ...person, isPasswordTemporary: true });
      const [browser, into, chosen] = [browserOf(), client.flow(), "another four words in a row"];
      const asked = await browser.submit(await browser.open(into.url), { username: email, password });
      assert.ok(fieldsOf(asked).includes("password-new"), `no form at ${asked.url}`);
      // Nobody is signed in by it.
      assert.equal(returned(await browser.open(client.flow({ prompt: "none" }).url))["error"], "login_required");
      const tokens = await client.finish(
        await browser.submit(asked, { "password-new": chosen, "password-confirm": chosen }),
        into,
      );
      assert.match(tokens.access_token, /^ey/);
      assert.match((await client.signIn(browserOf(), email, chosen)).access_token, /^ey/);
      const other = browserOf();
      const again = await other.submit(await other.open(client.flow().url), { username: email, password });
      assert.ok(fieldsOf(again).includes("password"));
    });

    it("takes no role that the realm does not have, and no password that its policy refuses", async () => {
      const directory = directoryOf(server());
      const added = await directory.addPerson({ ...somebody(), name: "A", tenant: "tierline", roles: [] });
      const wrong = directory.placePerson(added.personId, { tenant: "tierline", roles: ["emperor"] });
      await assert.rejects(wrong, (error) => isProblem(error, "invalid"));
      const weak = { ...somebody(), name: "B", tenant: "tierline", roles: [], password: "short" };
      await assert.rejects(directory.addPerson(weak), (error) => isProblem(error, "invalid"));
      const lost = directory.placePerson(nobody, { tenant: null, roles: [] });
      await assert.rejects(lost, (error) => isProblem(error, "not-found"));
    });

    it("signs a person out: nothing can be refreshed any more", async () => {
      const client = portalClient(server());
      const browser = browserOf();
      const tokens = await client.signUp(browser, somebody());
      await directoryOf(server()).signOutPerson(String(claimsIn(tokens.access_token)["sub"]));
      assert.equal((await client.refresh(tokens.refresh_token)).status, 400);
      await directoryOf(server()).signOutPerson(nobody);
    });

    it("says that nobody answers, or that it is not let in", async () => {
      const { secretOf } = server();
      const clientId = "governance/onboarding";
      const away = openDirectory({
        issuerUrl: "http://127.0.0.1:1/realms/tierline",
        clientId,
        clientSecret: secretOf(clientId),
      });
      await assert.rejects(away.isClientEnabled("x"), (error) => isProblem(error, "unavailable"));
      const wrong = openDirectory({ issuerUrl: server().issuerUrl, clientId, clientSecret: "wrong" });
      await assert.rejects(wrong.isClientEnabled("x"), (error) => isProblem(error, "upstream-failed"));
    });
  });

  describe("the admin API", () => {
    it("is closed to everybody but the service accounts with rights", async () => {
      const { issuerUrl, secretOf } = server();
      const users = `${issuerUrl.replace("/realms/", "/admin/realms/")}/users?email=a%40example.com&exact=true`;
      const status = async (token?: string): Promise<number> =>
        (await fetch(users, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } })).status;
      const own = async (clientId: string) => tokenSource({ issuerUrl, clientId, clientSecret: secretOf(clientId) })();
      assert.equal(await status(), 401);
      assert.equal(await status("ey.ey.ey"), 401);
      assert.equal(await status(await own("web-shop")), 403);
      assert.equal(await status(await own("governance/registry")), 403);
      const { access_token } = await portalClient(server()).signUp(browserOf(), somebody());
      assert.equal(await status(access_token), 403);
      assert.equal(await status(await own("governance/onboarding")), 200);
    });
  });
}
