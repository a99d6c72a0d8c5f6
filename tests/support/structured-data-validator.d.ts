// the package has no types of its own; this is the part of it that is used here

declare module '@adobe/structured-data-validator' {
  export type Issue = {
    readonly issueMessage: string
    readonly severity: 'ERROR' | 'WARNING'
    readonly rootType: string
  }
  export default class Validator {
    constructor(vocabulary: { readonly '@graph': readonly object[] })
    validate(data: { readonly jsonld: Readonly<Record<string, readonly object[]>> }): Promise<Issue[]>
  }
}
