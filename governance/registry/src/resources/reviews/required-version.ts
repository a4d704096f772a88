/** The least that a version may be called after a change that semantic versioning asks this of. */
export function requiredVersion(from: string, bump: "major" | "minor" | "patch" | "none"): string {
  const [major = 0, minor = 0, patch = 0] = from.split(".").map(Number);
  const next = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
    none: [major, minor, patch],
  };
  return next[bump].join(".");
}
