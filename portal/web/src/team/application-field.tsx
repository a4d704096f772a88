import type { Application } from "../api/onboarding.ts";
import { SelectField } from "../ui/select-field.tsx";

/** Which of the reader's applications is meant; nothing where there is no choice. */
export const ApplicationField = ({
  applications,
  value,
  onChange,
}: {
  readonly applications: readonly Application[];
  /** An `applicationId`. */
  readonly value: string;
  readonly onChange: (applicationId: string) => void;
}) =>
  applications.length > 1 && (
    <SelectField
      label="Application"
      value={value}
      onChange={onChange}
      options={applications.map((each) => [each.applicationId, `${each.name} (${each.environment})`] as const)}
    />
  );
