import { ButtonLink } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";

/** For paths that are no page. */
export const NotFound = () => (
  <Page title="There is no such page" lead="The address may be misspelled, or the page has moved.">
    <div className="flex gap-2">
      <ButtonLink look="primary" to="/">
        To the front page
      </ButtonLink>
      <ButtonLink to="/apis">Browse the APIs</ButtonLink>
    </div>
  </Page>
);
