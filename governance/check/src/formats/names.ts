/** The names of the formats; apart from the formats, so that a command line can offer them without loading them. */
export const formatNames = ["text", "json", "sarif", "junit", "github", "codeclimate", "markdown"] as const;
export type Format = (typeof formatNames)[number];
