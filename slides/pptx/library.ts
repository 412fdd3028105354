import library from "pptxgenjs";

/**
 * pptxgenjs's class. Its types are those of a CommonJS module, in which the class is a member of what is
 * exported; what is loaded here is its module, which exports the class itself.
 */
export const Presentation: typeof library.default = library as unknown as typeof library.default;
export type Presentation = InstanceType<typeof library.default>;
